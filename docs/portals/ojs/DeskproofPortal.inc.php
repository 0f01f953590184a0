<?php
// SPDX-License-Identifier: GPL-3.0-or-later

// What the plugin needs of OJS, whose classes have other names in 3.3 and in 3.4.
abstract class DeskproofPortal {
    // of SubmissionFile, the same numbers in both
    const STAGES = [2 /* SUBMISSION_FILE_SUBMISSION */, 15 /* SUBMISSION_FILE_REVIEW_REVISION */];
    const DOCUMENT = 1;            // GENRE_CATEGORY_DOCUMENT
    const NOTE_POSTED = 0x1000000; // SUBMISSION_LOG_NOTE_POSTED, of the submission's log
    const SUBMISSION = 0x100009;   // ASSOC_TYPE_SUBMISSION
    const WARNING = 2;             // NOTIFICATION_TYPE_WARNING

    /** @return DeskproofPortal */
    static function get() {
        return class_exists("PKP\\plugins\\Hook") ? new DeskproofPortal34() : new DeskproofPortal33();
    }

    /** Has $do($arguments) called at that hook. What goes wrong in it is for the server's log, never for the author. */
    function at($hook, callable $do) {
        $this->hook($hook, function ($name, $arguments) use ($do) {
            try {
                $do($arguments);
            } catch (Throwable $error) {
                error_log("deskproof: {$error->getMessage()}");
            }
            return false;
        });
    }

    abstract protected function hook($name, callable $callback);
    abstract function request();
    /** @return array service, token and seconds of config.inc.php's section deskproof */
    abstract function config();
    abstract function client();
    abstract function genre($id, $contextId);
    abstract function submissionFile($id);
    abstract function submissionFiles($submissionId);
    /** Stores a file's own data, and calls no hooks. */
    abstract function store($submissionFile);
    /** @return array{string,callable} the MIME type, and what opens the stored file */
    abstract function stored($fileId);
    /** Adds a line to a submission's log, for its editors. */
    abstract function log($submissionId, $text);
    abstract protected function notifications();
    abstract function settingsAction($plugin, $request);
    /** An answer of a plugin's own page. */
    abstract function message($status, $content = "");

    static function settingsAddress($plugin, $request, array $more = []) {
        return $request->getRouter()->url($request, null, null, "manage", null, $more
            + ["verb" => "settings", "plugin" => $plugin->getName(), "category" => "generic"]);
    }

    /** Tells who is logged in. */
    function tell($text) {
        $user = $this->request()->getUser();
        if ($user)
            $this->notifications()->createTrivialNotification($user->getId(), self::WARNING, ["contents" => $text]);
    }
}

class DeskproofPortal33 extends DeskproofPortal {
    protected function hook($name, callable $callback) {
        HookRegistry::register($name, $callback);
    }

    function request() {
        return Application::get()->getRequest();
    }

    function config() {
        return ["service" => Config::getVar("deskproof", "service"), "token" => Config::getVar("deskproof", "token"),
                "seconds" => Config::getVar("deskproof", "seconds")];
    }

    function client() {
        return Application::get()->getHttpClient();
    }

    function genre($id, $contextId) {
        return DAORegistry::getDAO("GenreDAO")->getById($id, $contextId);
    }

    function submissionFile($id) {
        return Services::get("submissionFile")->get($id);
    }

    function submissionFiles($submissionId) {
        return Services::get("submissionFile")->getMany(["submissionIds" => [$submissionId],
                                                         "fileStages" => [self::STAGES[0]]]);
    }

    function store($submissionFile) {
        DAORegistry::getDAO("SubmissionFileDAO")->updateObject($submissionFile);
    }

    function stored($fileId) {
        $files = Services::get("file");
        $file = $files->get($fileId);
        return [$file->mimetype, function () use ($files, $file) { return $files->fs->readStream($file->path); }];
    }

    function log($submissionId, $text) {
        $user = $this->request()->getUser();
        $log = DAORegistry::getDAO("SubmissionEventLogDAO");
        $entry = $log->newDataObject();
        $entry->setDateLogged(Core::getCurrentDate());
        $entry->setUserId($user ? $user->getId() : null);
        $entry->setSubmissionId($submissionId);
        $entry->setEventType(self::NOTE_POSTED);
        $entry->setMessage($text);
        $entry->setParams([]);
        $entry->setIsTranslated(1);
        $log->insertObject($entry);
    }

    protected function notifications() {
        import("classes.notification.NotificationManager");
        return new NotificationManager();
    }

    function settingsAction($plugin, $request) {
        import("lib.pkp.classes.linkAction.request.AjaxModal");
        $modal = new AjaxModal(self::settingsAddress($plugin, $request), $plugin->getDisplayName());
        return new LinkAction("settings", $modal, __("manager.plugins.settings"), null);
    }

    function message($status, $content = "") {
        return new JSONMessage($status, $content);
    }
}

class DeskproofPortal34 extends DeskproofPortal {
    protected function hook($name, callable $callback) {
        PKP\plugins\Hook::add($name, $callback);
    }

    function request() {
        return APP\core\Application::get()->getRequest();
    }

    function config() {
        $config = [];
        foreach (["service", "token", "seconds"] as $name)
            $config[$name] = PKP\config\Config::getVar("deskproof", $name);
        return $config;
    }

    function client() {
        return APP\core\Application::get()->getHttpClient();
    }

    function genre($id, $contextId) {
        return PKP\db\DAORegistry::getDAO("GenreDAO")->getById($id, $contextId);
    }

    function submissionFile($id) {
        return APP\facades\Repo::submissionFile()->get($id);
    }

    function submissionFiles($submissionId) {
        return APP\facades\Repo::submissionFile()->getCollector()->filterBySubmissionIds([$submissionId])
            ->filterByFileStages([self::STAGES[0]])->getMany();
    }

    function store($submissionFile) {
        APP\facades\Repo::submissionFile()->dao->update($submissionFile);
    }

    function stored($fileId) {
        $files = APP\core\Services::get("file");
        $file = $files->get($fileId);
        return [$file->mimetype, function () use ($files, $file) { return $files->fs->readStream($file->path); }];
    }

    function log($submissionId, $text) {
        $user = $this->request()->getUser();
        $log = APP\facades\Repo::eventLog();
        $log->add($log->newDataObject([
            "assocType" => self::SUBMISSION, "assocId" => $submissionId, "eventType" => self::NOTE_POSTED,
            "userId" => $user ? $user->getId() : null, "message" => $text, "isTranslated" => true,
            "dateLogged" => PKP\core\Core::getCurrentDate()]));
    }

    protected function notifications() {
        return new APP\notification\NotificationManager();
    }

    function settingsAction($plugin, $request) {
        $modal = new PKP\linkAction\request\AjaxModal(self::settingsAddress($plugin, $request),
                                                      $plugin->getDisplayName());
        return new PKP\linkAction\LinkAction("settings", $modal, __("manager.plugins.settings"), null);
    }

    function message($status, $content = "") {
        return new PKP\core\JSONMessage($status, $content);
    }
}
