<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// A format checker of HotCRP that asks a deskproof service about each submission. docs/portals/README.md says how to
// use it. It needs PHP 7.3 or later, and no extension.

class Deskproof_FormatChecker implements FormatChecker {
    const SECONDS = 60;           // the longest that an author waits
    const REPORT_BYTES = 4000000; // the largest report that is read

    /** @return list<string> */
    function known_fields(FormatSpec $spec) {
        return ["deskproof"];
    }

    /** @return void */
    function prepare(CheckFormat $cf, FormatSpec $spec) {
    }

    /** @return array{string,array<string,string>} the address of the service, and what it is asked */
    static private function question(DocumentInfo $doc) {
        $options = $doc->conf->opt("deskproof") ?? [];
        $query = ["venue" => $options["venue"] ?? ""];
        foreach (["track", "stage"] as $name) {
            if (isset($options[$name]))
                $query[$name] = $options[$name];
        }
        if ($doc->documentType === DTYPE_FINAL)
            $query["stage"] = $options["final-stage"] ?? "camera-ready";
        $query["name"] = "paper{$doc->paperId}.pdf";
        return [$options["service"] ?? "http://127.0.0.1:8025", $query];
    }

    /** @return ?object the report; null if there is no service, or too much to do */
    static private function ask($service, $query, $bytes, $token) {
        $headers = ["Content-Type: application/pdf", "Accept: application/json"];
        if ($token !== null)
            $headers[] = "Authorization: Bearer {$token}";
        $context = stream_context_create(["http" => [
            "method" => "POST", "header" => join("\r\n", $headers), "content" => $bytes, "timeout" => self::SECONDS,
            "follow_location" => 0, "ignore_errors" => true]]);
        $address = "{$service}/v1/check?" . http_build_query($query);
        $text = @file_get_contents($address, false, $context, 0, self::REPORT_BYTES);
        $report = $text !== false ? json_decode($text) : null;
        if (isset($report->verdict, $report->findings) && $report->verdict !== "unchecked")
            return $report;
        // an error of the service is an object without a verdict; the site's administrator should know
        error_log("deskproof service: " . ($report->detail ?? $report->error ?? "no answer from {$service}"));
        return null;
    }

    /** @return list<array{int,string,string}> status, rule and sentence of each finding that a person must see */
    static private function messages($report) {
        $messages = [];
        foreach ($report->findings as $finding) {
            if (isset($finding->waiver) || !in_array($finding->verdict, ["fail", "review"], true))
                continue;
            // a broken rule whose source is not the venue's own word is for a person to confirm
            if ($finding->verdict === "review" || $finding->severity_capped)
                $messages[] = [MessageSet::WARNING, $finding->rule,
                               "A person should look at this: {$finding->message}"];
            else
                $messages[] = [$finding->severity === "error" ? MessageSet::ERROR : MessageSet::WARNING,
                               $finding->rule, $finding->message];
        }
        if ($report->verdict === "error" && empty($messages))
            $messages[] = [MessageSet::WARNING, "error", $report->error ?? "The file could not be checked."];
        return $messages;
    }

    /** @return ?list<array{int,string,string}> what was said of these bytes before, to the same question */
    static private function remembered(DocumentInfo $doc, $query) {
        $old = $doc->metadata()->deskproof ?? null;
        return isset($old->query, $old->messages) && $old->query === http_build_query($query) ? $old->messages : null;
    }

    /** @return void */
    function check(CheckFormat $cf, FormatSpec $spec, DocumentInfo $doc) {
        list($service, $query) = self::question($doc);
        $messages = $cf->allow_run === CheckFormat::RUN_ALWAYS ? null : self::remembered($doc, $query);
        if ($messages === null) {
            if ($cf->allow_run === CheckFormat::RUN_NEVER || ($file = $doc->content_file()) === null)
                return;
            $token = $doc->conf->opt("deskproof")["token"] ?? null;
            $report = self::ask($service, $query, file_get_contents($file), $token);
            if ($report === null) {
                $cf->warning_at("error", "<0>The format could not be checked just now; please try again later.");
                return;
            }
            $messages = self::messages($report);
            $doc->set_prop("deskproof", (object) ["query" => http_build_query($query), "messages" => $messages]);
        }
        foreach ($messages as $m)
            $cf->append_item(new MessageItem($m[0], $m[1], "<0>{$m[2]}"));
    }

    /** @return bool false: HotCRP's own report shows the messages */
    function append_report(CheckFormat $cf, FormatSpec $spec, DocumentInfo $doc, MessageSet $ms) {
        return false;
    }

    /** @return ?string */
    function report(CheckFormat $cf, FormatSpec $spec, DocumentInfo $doc) {
        return null;
    }
}
