<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// The names of OJS 3.3 for what ojs.php has.

function import($path) {
}

class GenericPlugin extends SitePlugin {
}

class NotificationManager extends SiteNotifications {
}

class HookRegistry {
    static function register($name, $callback) {
        Site::$hooks[$name][] = $callback;
    }
}

class Config {
    static function getVar($section, $name) {
        return Site::$config[$name];
    }
}

class Core {
    static function getCurrentDate() {
        return "2027-01-31 12:00:00";
    }
}

class Application {
    static function get() {
        return new self();
    }

    function getRequest() {
        return new SiteRequest();
    }

    function getHttpClient() {
        return new SiteClient();
    }
}

class SubmissionFileService {
    function get($id) {
        return Site::$file;
    }

    function getMany($wanted) {
        return new ArrayIterator([Site::$file]);
    }
}

class Services {
    static function get($name) {
        return $name === "file" ? new SiteStoredFiles() : new SubmissionFileService();
    }
}

class SubmissionFileDAO {
    function updateObject($file) {
        Site::$file = $file;
    }
}

class EventLogEntry {
    public $message;

    function setMessage($message) {
        $this->message = $message;
    }

    function __call($name, $arguments) {
        if (!in_array($name, ["setDateLogged", "setUserId", "setSubmissionId", "setEventType", "setParams",
                              "setIsTranslated"], true))
            throw new BadMethodCallException($name);
    }
}

class SubmissionEventLogDAO {
    function newDataObject() {
        return new EventLogEntry();
    }

    function insertObject($entry) {
        Site::say("log", $entry->message);
    }
}

class DAORegistry {
    static function getDAO($name) {
        return $name === "GenreDAO" ? new SiteGenres() : new $name();
    }
}
