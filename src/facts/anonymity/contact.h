/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** dp_contact_is_office: whether an e-mail address is an office's, an example's (Alice and Bob), or
 * only shows where a name goes: it may belong to no person. */
gboolean dp_contact_is_office(const char *address);

/** dp_contact_is_orcid: whether @number ("0000-0002-…") has a valid check digit (ISO 7064, MOD
 * 11-2), and is not ORCID's own example. */
gboolean dp_contact_is_orcid(const char *number);
