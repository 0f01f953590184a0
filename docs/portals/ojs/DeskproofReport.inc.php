<?php
// SPDX-License-Identifier: GPL-3.0-or-later

// What a report of deskproof (docs/report.schema.json) says to an author and to an editor.
class DeskproofReport {
    const MOST_FINDINGS = 20;
    const MOST_CHARACTERS = 500; // of a sentence

    /** @var string pass, review, fail or error */
    public $verdict;
    /** @var list<array{string,string}> standing and sentence */
    public $findings = [];

    /** @param object $report which has a verdict and findings */
    function __construct($report) {
        $this->verdict = $report->verdict;
        foreach ($report->findings as $finding) {
            $standing = self::standing($finding);
            if ($standing !== null && count($this->findings) < self::MOST_FINDINGS)
                $this->findings[] = [$standing, self::plain($finding->message ?? $finding->rule)];
        }
        if ($this->verdict === "error" && empty($this->findings))
            $this->findings[] = ["error", self::plain($report->error ?? "")];
    }

    /** @return ?string what a finding is to the reader, as deskproof's own reports have it; null: nothing */
    static private function standing($finding) {
        if (isset($finding->waiver) || !in_array($finding->verdict, ["fail", "review"], true))
            return null;
        if ($finding->severity_capped)
            return "review";
        return $finding->severity === "error" ? $finding->verdict : $finding->severity;
    }

    /** @return string which OJS may put into a page as HTML, as it does with some notifications */
    static function plain($text) {
        preg_match("/^.{0," . self::MOST_CHARACTERS . "}/su", $text, $start); // no extension of PHP is needed for that
        return strtr($start[0] ?? "", ["<" => "‹", ">" => "›", "\n" => " "]);
    }

    /** @return bool whether the journal may refuse the paper for it: a doubt never does */
    function fails() {
        return $this->verdict === "fail";
    }

    /** @return string for the reader: a line for each finding; empty if there is nothing to say */
    function remarks() {
        $lines = [];
        foreach ($this->findings as list($standing, $sentence))
            $lines[] = __("plugins.generic.deskproof.finding.{$standing}", ["message" => $sentence]);
        return implode("\n", $lines);
    }
}
