{* SPDX-License-Identifier: GPL-3.0-or-later *}
<script>
	$(function() {ldelim}
		$('#deskproofSettings').pkpHandler('$.pkp.controllers.form.AjaxFormHandler');
	{rdelim});
</script>
<form class="pkp_form" id="deskproofSettings" method="post" action="{$action|escape}">
	{csrf}
	{include file="common/formErrors.tpl"}
	{fbvFormArea id="deskproofSettingsArea"}
		{fbvFormSection}
			{fbvElement type="text" id="venue" value=$venue label="plugins.generic.deskproof.venue" size=$fbvStyles.size.SMALL}
			{fbvElement type="text" id="track" value=$track label="plugins.generic.deskproof.track" size=$fbvStyles.size.SMALL}
			{fbvElement type="text" id="stage" value=$stage label="plugins.generic.deskproof.stage" size=$fbvStyles.size.SMALL}
		{/fbvFormSection}
		{fbvFormSection list=true}
			{fbvElement type="checkbox" id="refuse" value="1" checked=$refuse label="plugins.generic.deskproof.refuse"}
		{/fbvFormSection}
	{/fbvFormArea}
	{fbvFormButtons}
</form>
