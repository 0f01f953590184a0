// SPDX-License-Identifier: GPL-3.0-or-later
// The verdict of a report (JSON, docs/report.schema.json) in a word and a sentence.

const VERDICTS = {
	pass: {word: "PASS", colour: "pass", sentence: "The paper conforms."},
	"not-applicable": {word: "PASS", colour: "pass", sentence: "No rule applies to this paper."},
	review: {word: "REVIEW", colour: "review", sentence: "A person must look at this paper."},
	fail: {word: "FAIL", colour: "fail", sentence: "The paper breaks the venue’s rules."},
	error: {word: "ERROR", colour: "fail", sentence: "The paper could not be checked."},
	unchecked: {word: "NOT CHECKED", colour: "fail", sentence: "The paper was not read, and nothing is known about it."},
};

// (nullable): what a finding is to the reader, as the HTML report has it: a broken rule whose source is not the venue's own
// word is for a person to confirm.
function standingOf(finding) {
	if (finding.waiver || !["fail", "review"].includes(finding.verdict))
		return null;
	if (finding.severity_capped)
		return "review";
	return finding.severity === "error" ? finding.verdict : finding.severity;
}

function sentenceOfReport(report) {
	const standing = (wanted) => report.findings.filter((finding) => standingOf(finding) === wanted);
	const found = standing(report.verdict), warnings = standing("warning").length;

	if (report.error)
		return report.error;
	if (VERDICTS[report.verdict].colour === "pass")
		return warnings > 0 ? `The paper conforms, with ${count(warnings, "warning", "warnings")}.` : VERDICTS[report.verdict].sentence;
	if (found.length === 0)
		return VERDICTS[report.verdict].sentence;
	return found[0].message + (found.length > 1 ? ` And ${found.length - 1} more.` : "");
}

// {word, colour, sentence}
function verdictOf(report) {
	return {...VERDICTS[report.verdict], sentence: sentenceOfReport(report)};
}
