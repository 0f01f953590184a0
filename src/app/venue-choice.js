// SPDX-License-Identifier: GPL-3.0-or-later
// VenueChoice: the venue, its track and its stage. They are in the address, for a link or a bookmark.
class VenueChoice {
	// onchange: told of each choice: {venue, title, track, stage}.
	constructor(engine, onchange) {
		this.engine = engine;
		this.onchange = onchange;
		this.list = null;
		this.venue = null;
		this.choice = null;
		this.selects = {track: byId("track"), stage: byId("stage")};
		for (const select of Object.values(this.selects))
			select.addEventListener("change", () => this.load(this.venue, this.selects.track.value, this.selects.stage.value));
	}

	async start() {
		const wanted = new URLSearchParams(location.search);
		const field = byId("venue"), note = byId("venue-note");

		// what is typed before there is a list would be lost
		field.disabled = true;
		note.textContent = "The venues are being loaded …";
		try {
			this.list = new VenueList(await this.engine.venues(), (venue) => this.load(venue));
		} catch (error) {
			note.textContent = "";
			this.complain(error, () => this.start());
			return;
		}
		field.disabled = false;
		note.textContent = "";
		byId("rules").replaceChildren();
		if (wanted.has("venue"))
			this.open(wanted.get("venue"), wanted.get("track"), wanted.get("stage"));
	}

	// What an address says, if there is such a venue.
	open(id, track, stage) {
		const venue = this.list.venues.find((one) => one.id === id);

		if (venue === undefined)
			return;
		this.list.chosen = venue;
		this.list.close();
		this.load(venue, track || "", stage || "");
	}

	choose(id) {
		return this.list !== null && this.list.chooseById(id);
	}

	// Track and stage: "": the venue's first.
	async load(venue, track = "", stage = "") {
		let details;

		this.venue = venue;
		try {
			details = await this.engine.venue(venue.id, track, stage);
		} catch (error) {
			if (this.venue === venue && error.status === 404 && (track !== "" || stage !== ""))
				this.load(venue);
			else if (this.venue === venue)
				this.complain(error, () => this.load(venue, track, stage));
			return;
		}
		if (this.venue !== venue)
			return;
		this.fill("track", details.tracks, track);
		this.fill("stage", details.stages, stage);
		byId("rules").replaceChildren(...ruleList(details, venue.url, this.engine));
		this.settle(venue);
	}

	settle(venue) {
		this.choice = {venue: venue.id, title: venue.title, track: this.selects.track.value, stage: this.selects.stage.value};
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
