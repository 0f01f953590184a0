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

// What decides: the findings of the verdict's own kind that are errors.
function decisive(report) {
	return report.findings.filter((finding) => finding.verdict === report.verdict && !finding.waiver &&
		(finding.severity === "error" || finding.severity_capped));
}

function warningsOf(report) {
	return report.findings.filter((finding) => finding.severity === "warning" && !finding.waiver &&
		(finding.verdict === "fail" || finding.verdict === "review"));
}

function sentenceOfReport(report) {
	const found = decisive(report), warnings = warningsOf(report).length;

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
