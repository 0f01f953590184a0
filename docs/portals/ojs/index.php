<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// What OJS 3.3 and 3.4 include to get the plugin.

require_once(__DIR__ . "/DeskproofPlugin.inc.php");

return new DeskproofPlugin();
