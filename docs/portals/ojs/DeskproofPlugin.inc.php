<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// A generic plugin of OJS 3.3 and 3.4 that asks a deskproof service about the main text of each submission.
// docs/portals/README.md says how to use it. It needs PHP 7.3 or later, and no extension that OJS does not need.

if (!class_exists("PKP\\plugins\\GenericPlugin"))
    import("lib.pkp.classes.plugins.GenericPlugin");
class_alias(class_exists("PKP\\plugins\\GenericPlugin") ? "PKP\\plugins\\GenericPlugin" : "GenericPlugin",
            "DeskproofGenericPlugin");
require_once(__DIR__ . "/DeskproofPortal.inc.php");
require_once(__DIR__ . "/DeskproofService.inc.php");

class DeskproofPlugin extends DeskproofGenericPlugin {
    const SETTINGS = ["venue", "track", "stage", "refuse"];

    private $portal;
    private $reports = []; // by the SHA-256 of the PDF, within a request: DeskproofReport, or a sentence why there is none

    function register($category, $path, $mainContextId = null) {
        $registered = parent::register($category, $path, $mainContextId);
        if (!$registered || !$this->getEnabled($mainContextId))
            return $registered;
        $this->portal = DeskproofPortal::get();
        $hooks = ["Schema::get::submissionFile" => "extendFile", "SubmissionFile::validate" => "validateUpload",
                  "submissionfilesuploadform::validate" => "validateForm", "SubmissionFile::add" => "add",
                  "SubmissionFile::edit" => "edit", "Template::SubmissionWizard::Section" => "showInWizard",
                  "Submission::validateSubmit" => "validateSubmit",
                  "submissionsubmitstep2form::validate" => "validateStep"];
        foreach ($hooks as $hook => $method)
            $this->portal->at($hook, [$this, $method]);
        return $registered;
    }

    function getDisplayName() {
        return __("plugins.generic.deskproof.name");
    }

    function getDescription() {
        return __("plugins.generic.deskproof.description");
    }

    private function setting($name) {
        return $this->getSetting($this->portal->request()->getContext()->getId(), $name);
    }

    // ---- What is kept with a file

    function extendFile($arguments) {
        $schema = $arguments[0];
        foreach (["deskproofVerdict", "deskproofRemarks"] as $name)
            $schema->properties->$name = (object) ["type" => "string", "apiSummary" => true,
                                                   "validation" => ["nullable"]];
    }

    // ---- Asking

    /** @return bool whether a file of that stage and kind is a main text that authors upload */
    private function isMainText($stage, $genreId) {
        if (!in_array((int) $stage, DeskproofPortal::STAGES, true) || !$genreId)
            return false;
        $genre = $this->portal->genre($genreId, $this->portal->request()->getContext()->getId());
        return $genre && (int) $genre->getCategory() === DeskproofPortal::DOCUMENT && !$genre->getDependent()
            && !$genre->getSupplementary();
    }

    static private function isPdf($name, $type) {
        return $type === "application/pdf" || strtolower(pathinfo($name, PATHINFO_EXTENSION)) === "pdf";
    }

    /**
     * @param callable $open gives a stream of the PDF
     * @return DeskproofReport|string why there is none
     */
    private function ask(callable $open, $submissionId) {
        $key = null;
        try {
            $hash = hash_init("sha256");
            hash_update_stream($hash, $open());
            $key = hash_final($hash);
            if (!isset($this->reports[$key])) {
                $service = new DeskproofService($this->portal->client(), $this->portal->config());
                $query = array_filter(["venue" => $this->setting("venue"), "track" => $this->setting("track"),
                                       "stage" => $this->setting("stage")]);
                // not the author's name of the file, which may tell who wrote it: OJS shows its own to reviewers
                $query += ["name" => "submission{$submissionId}.pdf", "number" => (string) $submissionId];
                $this->reports[$key] = $service->check($open(), $query);
            }
            return $this->reports[$key];
        } catch (Throwable $error) {
            error_log("deskproof: submission {$submissionId} was not checked: {$error->getMessage()}");
            if ($key !== null)
                $this->reports[$key] = $error->getMessage();
            return $error->getMessage();
        }
    }

    // ---- Refusing

    /** @return ?string what an author is told who may not upload it; null: they may */
    private function refusal(callable $open, $submissionId) {
        if (!$this->setting("refuse"))
            return null;
        $report = $this->ask($open, $submissionId);
        return $report instanceof DeskproofReport && $report->fails() ? self::refused($report->remarks()) : null;
    }

    static private function refused($remarks) {
        return __("plugins.generic.deskproof.refused") . " " . str_replace("\n", " ", $remarks);
    }

    // A file that comes with its kind. One without a kind is stored: the author says later what it is, and edit() asks.
    function validateUpload($arguments) {
        $errors = &$arguments[0];
        $file = $arguments[2] + ["fileStage" => null, "genreId" => null];
        if (!empty($errors) || empty($file["fileId"]) || !$this->isMainText($file["fileStage"], $file["genreId"]))
            return;
        list($type, $open) = $this->portal->stored($file["fileId"]);
        $refusal = self::isPdf(implode("", array_slice((array) $file["name"], 0, 1)), $type)
            ? $this->refusal($open, $file["submissionId"]) : null;
        if ($refusal !== null)
            $errors["fileId"] = [$refusal];
    }

    function validateForm($arguments) {
        $form = $arguments[0];
        $upload = $_FILES["uploadedFile"] ?? null;
        if (!$upload || $upload["error"] !== UPLOAD_ERR_OK || !self::isPdf($upload["name"], null))
            return;
        $revised = $form->getRevisedFileId() ? $this->portal->submissionFile($form->getRevisedFileId()) : null;
        $genreId = $revised ? $revised->getData("genreId") : $form->getData("genreId");
        if (!$this->isMainText($form->getData("fileStage"), $genreId))
            return;
        $open = function () use ($upload) { return fopen($upload["tmp_name"], "rb"); };
        $refusal = $this->refusal($open, $form->getData("submissionId"));
        if ($refusal !== null)
            $form->addError("uploadedFile", $refusal);
    }

    /** @return list<string> why a submission may not be handed in */
    private function refusals($submissionId) {
        $refusals = [];
        if (!$this->setting("refuse"))
            return $refusals;
        foreach ($this->portal->submissionFiles($submissionId) as $file) {
            if ($file->getData("deskproofVerdict") === "fail"
                && $this->isMainText($file->getData("fileStage"), $file->getData("genreId")))
                $refusals[] = self::refused((string) $file->getData("deskproofRemarks"));
        }
        return $refusals;
    }

    // 3.4: the last step of the wizard shows them
    function validateSubmit($arguments) {
        $errors = &$arguments[0];
        $refusals = $this->refusals($arguments[1]->getId());
        if ($refusals)
            $errors["files"] = array_merge($errors["files"] ?? [], $refusals);
    }

    // 3.3: the step with the files shows them
    function validateStep($arguments) {
        foreach ($this->refusals($arguments[0]->submission->getId()) as $refusal)
            $arguments[0]->addError("files", $refusal);
    }

    // ---- Telling

    /** Asks about a file, and tells the author and the editors; what was said is set in the file, but not stored. */
    private function check($file) {
        $file->setData("deskproofVerdict", null);
        $file->setData("deskproofRemarks", null);
        if (!$this->isMainText($file->getData("fileStage"), $file->getData("genreId")))
            return;
        $name = DeskproofReport::plain((string) $file->getLocalizedData("name"));
        list($type, $open) = $this->portal->stored($file->getData("fileId"));
        if (!self::isPdf($name, $type))
            return;
        $submissionId = $file->getData("submissionId");
        $report = $this->ask($open, $submissionId);
        if (!$report instanceof DeskproofReport) {
            $this->portal->log($submissionId, __("plugins.generic.deskproof.unchecked",
                                                 ["file" => $name, "reason" => $report]));
            return;
        }
        $remarks = $report->remarks();
        $file->setData("deskproofVerdict", $report->verdict);
        $file->setData("deskproofRemarks", $remarks);
        $said = rtrim(__("plugins.generic.deskproof.verdict.{$report->verdict}", ["file" => $name]) . "\n{$remarks}");
        $this->portal->log($submissionId, $said);
        if ($remarks !== "")
            $this->portal->tell($said);
    }

    function add($arguments) {
        $file = $arguments[0];
        if ($file->getData("sourceSubmissionFileId")) // an editor's copy
            return;
        $this->check($file);
        $this->portal->store($file);
    }

    // OJS stores the file after this. Nobody else may set what was said of it.
    function edit($arguments) {
        list($file, , $changed) = $arguments;
        $old = $this->portal->submissionFile($file->getId());
        foreach (["deskproofVerdict", "deskproofRemarks"] as $name)
            $file->setData($name, $old->getData($name));
        if (isset($changed["fileId"]) || isset($changed["genreId"]))
            $this->check($file);
    }

    // 3.4: beside the uploads, as soon as there are remarks. It is a template of Vue, which OJS's page compiles.
    function showInWizard($arguments) {
        $arguments[2] .= '<template v-if="section.type === \'files\'">'
            . '<notification v-for="file in components.submissionFiles.items.filter((f) => f.deskproofRemarks)"'
            . ' :key="\'deskproof\' + file.id" type="warning" role="status">'
            . '<strong>{{ localize(file.name) }}</strong>'
            . '<p v-for="remark in file.deskproofRemarks.split(\'\\n\')" :key="remark">{{ remark }}</p>'
            . '</notification></template>';
    }

    // ---- The journal's settings

    function getActions($request, $verb) {
        $actions = parent::getActions($request, $verb);
        return $this->getEnabled() ? array_merge([$this->portal->settingsAction($this, $request)], $actions) : $actions;
    }

    function manage($args, $request) {
        if ($request->getUserVar("verb") !== "settings")
            return parent::manage($args, $request);
        require_once(__DIR__ . "/DeskproofSettingsForm.inc.php");
        $form = new DeskproofSettingsForm($this, $request->getContext()->getId());
        if ($request->getUserVar("save")) {
            $form->readInputData();
            if ($form->validate()) {
                $form->execute();
                return $this->portal->message(true);
            }
        } else
            $form->initData();
        return $this->portal->message(true, $form->fetch($request));
    }
}
