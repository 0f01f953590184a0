// SPDX-License-Identifier: GPL-3.0-or-later

function start() {
	const engine = makeEngine();
	const papers = new PaperList(engine, new ReportView());
	const choice = new VenueChoice(engine, (chosen) => {
		likeness.end();
		papers.setChoice(chosen);
	});
	const likeness = new Likeness(engine, choice);

	byId("privacy").textContent = engine.privacy;
	byId("app").hidden = false;
	takeFiles((files) => {
		const taken = papers.add(files);

		if (taken.length > 0)
			likeness.propose(taken[0]);
	});
	choice.start();
}

start();
