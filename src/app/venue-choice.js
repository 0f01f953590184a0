// SPDX-License-Identifier: GPL-3.0-or-later
// VenueChoice: the venue, its track and its stage. They are in the address, for a link or a bookmark.
class VenueChoice {
	// onchange: told of each choice: {venue, title, track, stage}; null: none yet.
	constructor(engine, onchange) {
		this.engine = engine;
		this.onchange = onchange;
		this.list = null;
		this.venue = null;
		this.choice = null;
		this.last = null;
		this.loading = null;
		this.selects = {track: byId("track"), stage: byId("stage")};
		for (const select of Object.values(this.selects))
			select.addEventListener("change", () => this.load(this.venue, this.selects.track.value, this.selects.stage.value));
	}

	async start() {
		const wanted = new URLSearchParams(location.search);
		const field = byId("venue"), note = byId("venue-note");

		// what is typed before there is a list would be lost
		field.readOnly = true;
		note.textContent = "The venues are being loaded …";
		try {
			this.list = new VenueList(await this.engine.venues(), (venue) => this.load(venue));
		} catch (error) {
			note.textContent = "";
			this.complain(error, () => this.start());
			return;
		}
		field.readOnly = false;
		note.textContent = "";
		byId("rules").replaceChildren();
		if (wanted.has("venue"))
			this.open(wanted.get("venue"), wanted.get("track"), wanted.get("stage"));
	}

	// What an address or a proposal says, if there is such a venue.
	open(id, track, stage) {
		const venue = this.list?.venues.find((one) => one.id === id);

		if (venue === undefined)
			return;
		this.list.show(venue);
		this.load(venue, track || "", stage || "");
	}

	// Track and stage: "": the venue's first. Until it is there nothing is chosen: a paper that is dropped meanwhile waits.
	async load(venue, track = "", stage = "") {
		const mine = this.loading = {};
		let details;

		this.venue = venue;
		this.choice = null;
		this.onchange(null);
		try {
			details = await this.engine.venue(venue.id, track, stage);
		} catch (error) {
			if (this.loading === mine && error.status === 404 && (track !== "" || stage !== ""))
				this.load(venue);
			else if (this.loading === mine)
				this.complain(error, () => this.load(venue, track, stage));
			return;
		}
		if (this.loading !== mine)
			return;
		this.fill("track", details.tracks, track);
		this.fill("stage", details.stages, stage);
		byId("rules").replaceChildren(...ruleList(details, venue.url, this.engine));
		this.settle(venue);
	}

	// The same choice is the same object: what was checked for it is not checked again.
	settle(venue) {
		const choice = {venue: venue.id, title: venue.title, track: this.selects.track.value, stage: this.selects.stage.value};
		const isSame = this.last !== null && Object.keys(choice).every((name) => choice[name] === this.last[name]);

		this.choice = this.last = isSame ? this.last : choice;
		this.write();
		this.onchange(this.choice);
	}

	fill(name, words, chosen) {
		const select = this.selects[name];

		select.replaceChildren(...words.map((word) => element("option", {value: word}, word)));
		if (words.includes(chosen))
			select.value = chosen;
		byId(`${name}-choice`).hidden = words.length === 0;
	}

	write() {
		const words = new URLSearchParams(Object.entries(this.choice).filter(([name, value]) => name !== "title" && value !== ""));

		try {
			history.replaceState(null, "", `?${words}`);
		} catch (error) {
			// a page of a file has no address that can change
		}
	}

	complain(error, again) {
		byId("rules").replaceChildren(element("p", {class: "problem", role: "alert"}, sentenceOf(error), " ", button("Try again", again)));
	}
}
