/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** dp_contact_is_office: whether an e-mail address is an office's, or that of Alice and Bob in
 * examples, or shows only where a name goes: it may be nobody's. */
gboolean dp_contact_is_office(const char *address);

/** dp_contact_is_orcid: whether @number ("0000-0002-…") has a right check digit (ISO 7064, MOD
 * 11-2), and is none that ORCID shows as an example. */
gboolean dp_contact_is_orcid(const char *number);
