// SPDX-License-Identifier: GPL-3.0-or-later
// TokenForm: asks for a token, once for all that wait for one. It is in no storage and in no address.
class TokenForm {
	constructor() {
		this.form = byId("token");
		this.text = byId("token-text");
		this.asked = null;
		this.form.addEventListener("submit", (event) => {
			event.preventDefault();
			this.answer();
		});
	}

	// A promise of the token. wasWrong: the last one was refused.
	ask(wasWrong) {
		if (this.asked !== null)
			return this.asked.promise;
		this.asked = {};
		this.asked.promise = new Promise((done) => {
			this.asked.done = done;
		});
		if (wasWrong)
			byId("token-why").textContent = "The server does not know this token. Is it complete?";
		this.form.hidden = false;
		this.text.focus();
		return this.asked.promise;
	}

	answer() {
		const {done} = this.asked;

		this.asked = null;
		this.form.hidden = true;
		done(this.text.value.trim());
		this.text.value = "";
		byId("venue").focus();
	}
}
