<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// The names of OJS 3.4 for what ojs.php has.

namespace PKP\plugins {
    class GenericPlugin extends \SitePlugin {
    }

    class Hook {
        static function add(string $name, callable $callback): void {
            \Site::$hooks[$name][] = $callback;
        }
    }
}

namespace PKP\config {
    class Config {
        static function getVar($section, $name) {
            return \Site::$config[$name];
        }
    }
}

namespace PKP\core {
    class Core {
        static function getCurrentDate() {
            return "2027-01-31 12:00:00";
        }
    }
}

namespace PKP\db {
    class DAORegistry {
        static function getDAO($name) {
            return new \SiteGenres();
        }
    }
}

namespace APP\core {
    class Application {
        static function get() {
            return new self();
        }

        function getRequest() {
            return new \SiteRequest();
        }

        function getHttpClient() {
            return new \SiteClient();
        }
    }

    class Services {
        static function get($name) {
            return new \SiteStoredFiles();
        }
    }
}

namespace APP\notification {
    class NotificationManager extends \SiteNotifications {
    }
}

namespace APP\facades {
    class FileCollector {
        function filterBySubmissionIds(array $ids) {
            return $this;
        }

        function filterByFileStages(array $stages) {
            return $this;
        }

        function getMany() {
            return [\Site::$file];
        }
    }

    class FileDAO {
        function update(\SiteFile $file) {
            \Site::$file = $file;
        }
    }

    class FileRepository {
        public $dao;

        function __construct() {
            $this->dao = new FileDAO();
        }

        function get(int $id) {
            return \Site::$file;
        }

        function getCollector() {
            return new FileCollector();
        }
    }

    class LogRepository {
        function newDataObject(array $entry) {
            return $entry;
        }

        function add(array $entry): int {
            \Site::say("log", $entry["message"]);
            return 1;
        }
    }

    class Repo {
        static function submissionFile() {
            return new FileRepository();
        }

        static function eventLog() {
            return new LogRepository();
        }
    }
}
