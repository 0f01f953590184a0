<?php
// SPDX-License-Identifier: GPL-3.0-or-later

if (!class_exists("PKP\\form\\Form"))
    import("lib.pkp.classes.form.Form");
class_alias(class_exists("PKP\\form\\Form") ? "PKP\\form\\Form" : "Form", "DeskproofForm");

// Which venue's rules a journal checks by, and whether it refuses what fails.
class DeskproofSettingsForm extends DeskproofForm {
    private $plugin, $contextId;

    function __construct($plugin, $contextId) {
        $this->plugin = $plugin;
        $this->contextId = $contextId;
        parent::__construct($plugin->getTemplateResource("settings.tpl"));
        foreach (["FormValidatorPost", "FormValidatorCSRF"] as $name) {
            $class = class_exists("PKP\\form\\validation\\{$name}") ? "PKP\\form\\validation\\{$name}" : $name;
            $this->addCheck(new $class($this));
        }
    }

    function initData() {
        foreach (DeskproofPlugin::SETTINGS as $name)
            $this->setData($name, $this->plugin->getSetting($this->contextId, $name));
    }

    function readInputData() {
        $this->readUserVars(DeskproofPlugin::SETTINGS);
    }

    function fetch($request, $template = null, $display = false) {
        $this->setData("action", DeskproofPortal::settingsAddress($this->plugin, $request, ["save" => 1]));
        return parent::fetch($request, $template, $display);
    }

    function execute(...$arguments) {
        foreach (["venue", "track", "stage"] as $name)
            $this->plugin->updateSetting($this->contextId, $name, trim((string) $this->getData($name)), "string");
        $this->plugin->updateSetting($this->contextId, "refuse", (bool) $this->getData("refuse"), "bool");
        return parent::execute(...$arguments);
    }
}
