<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// hotcrp.php SERVICE VENUE PAPER.pdf: HotCRP's side of docs/portals/hotcrp-checker.php, as much of it as that calls.
// Prints a line for each item: its status (1 a warning, 2 an error), its field and its sentence.

interface FormatChecker {
}

class FormatSpec {
}

class MessageSet {
    const WARNING = 1;
    const ERROR = 2;
}

class MessageItem {
    public $line;

    function __construct($status, $field, $sentence) {
        $this->line = "{$status} {$field} {$sentence}\n";
    }
}

class CheckFormat {
    const RUN_ALWAYS = 2;
    const RUN_NEVER = 0;
    public $allow_run = self::RUN_ALWAYS;

    function append_item(MessageItem $item) {
        echo $item->line;
    }

    function warning_at($field, $sentence) {
        $this->append_item(new MessageItem(MessageSet::WARNING, $field, $sentence));
    }
}

const DTYPE_FINAL = -1;

class Conf {
    function opt($name) {
        global $argv;
        return ["service" => $argv[1], "venue" => $argv[2], "token" => "a-token"];
    }
}

class DocumentInfo {
    public $conf, $documentType = 0, $paperId = 7;

    function __construct() {
        $this->conf = new Conf();
    }

    function content_file() {
        global $argv;
        return $argv[3];
    }

    function metadata() {
        return null;
    }

    function set_prop($name, $value) {
    }
}

require(dirname(__DIR__, 2) . "/docs/portals/hotcrp-checker.php");
(new Deskproof_FormatChecker())->check(new CheckFormat(), new FormatSpec(), new DocumentInfo());
