<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// ojs.php VERSION SERVICE VENUE REFUSE KIND PAPER: OJS's side of docs/portals/ojs, as much of it as that calls.
//
// VERSION is 33 or 34, whose class names are in ojs33.php and ojs34.php. The author uploads the paper to submission 7
// and then hands it in. KIND: "text" is known at the upload, "later" only afterwards, "data" is no main text; "form" is
// the form for revisions. Prints what happens, a line each: refused, stored, log, told, kept, not submitted, submitted.

const KINDS = ["text" => 1, "later" => 1, "form" => 1, "data" => 7];

list(, $version, $service, $venue, $refuse, $kind, $paper) = $argv;

// What the site has, whatever its version.
class Site {
    static $hooks = [], $settings = [], $config = [], $paper, $file;

    // as OJS does it: each callback has the same list, some of whose items are references
    static function call($hook, array $arguments) {
        foreach (self::$hooks[$hook] ?? [] as $callback)
            call_user_func_array($callback, [$hook, $arguments]);
    }

    static function say($what, $text) {
        echo "{$what}: ", str_replace("\n", " / ", $text), "\n";
    }
}

class SitePlugin {
    function register($category, $path, $mainContextId = null) {
        return true;
    }

    function getEnabled($contextId = null) {
        return true;
    }

    function getSetting($contextId, $name) {
        return Site::$settings[$name] ?? null;
    }
}

class SiteAnswer {
    public $status, $length, $body;

    function getStatusCode() {
        return $this->status;
    }

    function getHeaderLine($name) {
        return $this->length;
    }

    function getBody() {
        return $this->body;
    }
}

// Guzzle's client, by PHP's own means.
class SiteClient {
    function request($method, $address, array $options) {
        $lines = [];
        foreach ($options["headers"] as $name => $value)
            $lines[] = "{$name}: {$value}";
        $context = stream_context_create(["http" => [
            "method" => $method, "header" => implode("\r\n", $lines), "content" => stream_get_contents($options["body"]),
            "timeout" => $options["timeout"], "ignore_errors" => !$options["http_errors"]]]);
        $answer = new SiteAnswer();
        $answer->body = @file_get_contents($address, false, $context);
        if ($answer->body === false)
            throw new RuntimeException("no answer from {$address}");
        $answer->status = explode(" ", $http_response_header[0] ?? "- 200")[1];
        $answer->length = (string) strlen($answer->body);
        $options["on_headers"]($answer);
        return $answer;
    }
}

class SiteUser {
    function getId() {
        return 2;
    }
}

class SiteContext {
    function getId() {
        return 1;
    }
}

class SiteRequest {
    function getContext() {
        return new SiteContext();
    }

    function getUser() {
        return new SiteUser();
    }
}

class SiteNotifications {
    function createTrivialNotification($userId, $type, $parameters) {
        Site::say("told", $parameters["contents"]);
    }
}

class SiteGenre {
    private $id;

    function __construct($id) {
        $this->id = $id;
    }

    function getCategory() {
        return $this->id === KINDS["text"] ? 1 : 3;
    }

    function getDependent() {
        return false;
    }

    function getSupplementary() {
        return $this->id !== KINDS["text"];
    }
}

class SiteGenres {
    function getById($id, $contextId) {
        return new SiteGenre($id);
    }
}

class SiteFile {
    private $data;

    function __construct(array $data) {
        $this->data = $data;
    }

    function getId() {
        return 3;
    }

    function getData($name) {
        return $this->data[$name] ?? null;
    }

    function setData($name, $value) {
        $this->data[$name] = $value;
    }

    function getLocalizedData($name) {
        return $this->data[$name]["en"];
    }
}

class SiteFileSystem {
    function readStream($path) {
        return fopen($path, "rb");
    }
}

class SiteStoredFiles {
    public $fs;

    function __construct() {
        $this->fs = new SiteFileSystem();
    }

    function get($id) {
        return (object) ["id" => $id, "path" => Site::$paper, "mimetype" => "application/octet-stream"];
    }
}

// A form with errors; the wizard's second step and the form for revisions.
class SiteForm {
    public $submission, $errors = [];
    private $data;

    function __construct(array $data) {
        $this->data = $data;
        $this->submission = new SiteSubmission();
    }

    function getRevisedFileId() {
        return null;
    }

    function getData($name) {
        return $this->data[$name];
    }

    function addError($field, $sentence) {
        $this->errors[$field] = $sentence;
    }
}

class SiteSubmission {
    function getId() {
        return 7;
    }
}

function __($key, $parameters = []) {
    static $sentences = null;
    if ($sentences === null) {
        preg_match_all('/^msgid "(.+)"\nmsgstr "(.*)"$/m',
                       file_get_contents(dirname(__DIR__, 2) . "/docs/portals/ojs/locale/en/locale.po"), $found);
        $sentences = array_combine($found[1], $found[2]);
    }
    $sentence = $sentences[$key] ?? "##{$key}##";
    foreach ($parameters as $name => $value)
        $sentence = str_replace("{\${$name}}", $value, $sentence);
    return $sentence;
}

// ---- The upload

function refused(array $errors) {
    foreach ($errors as $sentences)
        Site::say("refused", implode(" ", (array) $sentences));
    return $errors !== [];
}

function upload($kind) {
    $data = ["fileId" => 5, "fileStage" => 2, "submissionId" => 7, "name" => ["en" => basename(Site::$paper)],
             "genreId" => $kind === "later" ? null : KINDS[$kind], "deskproofVerdict" => "forged"];
    if ($kind === "form") {
        $_FILES["uploadedFile"] = ["name" => basename(Site::$paper), "tmp_name" => Site::$paper, "error" => UPLOAD_ERR_OK];
        $form = new SiteForm($data);
        Site::call("submissionfilesuploadform::validate", [$form, null]);
        $errors = $form->errors;
    } else {
        $errors = [];
        Site::call("SubmissionFile::validate", [&$errors, null, $data, ["en"], "en"]);
    }
    if (refused($errors))
        return false;
    Site::$file = new SiteFile($data);
    Site::call("SubmissionFile::add", [Site::$file]);
    echo "stored\n";
    return true;
}

function edit(array $changed) {
    $file = clone Site::$file;
    foreach ($changed as $name => $value)
        $file->setData($name, $value);
    Site::call("SubmissionFile::edit", [$file, Site::$file, $changed]);
    Site::$file = $file;
}

function submit() {
    $errors = [];
    Site::call("Submission::validateSubmit", [&$errors, new SiteSubmission(), new SiteContext()]);
    $form = new SiteForm([]);
    Site::call("submissionsubmitstep2form::validate", [$form, null]);
    foreach ([$errors["files"] ?? [], array_values($form->errors)] as $sentences)
        if ($sentences)
            Site::say("not submitted", implode(" ", $sentences));
    if (!$errors && !$form->errors)
        echo "submitted\n";
}

require(__DIR__ . "/ojs{$version}.php");
Site::$settings = ["venue" => $venue, "refuse" => (bool) $refuse];
Site::$config = ["service" => $service, "token" => "a-token", "seconds" => 1];
Site::$paper = $paper;
$plugin = include(dirname(__DIR__, 2) . "/docs/portals/ojs/index.php");
$plugin->register("generic", "plugins/generic/deskproof");
$schema = (object) ["properties" => new stdClass()];
Site::call("Schema::get::submissionFile", [&$schema]);
if (upload($kind)) {
    edit(["deskproofVerdict" => "forged"]);
    if ($kind === "later")
        edit(["genreId" => KINDS[$kind]]);
    foreach (array_keys((array) $schema->properties) as $name)
        Site::say($name, (string) Site::$file->getData($name));
    submit();
}
