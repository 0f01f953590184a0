/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <deskproof/results.h>

struct _DpResultsKey {
	char *roster; /* (nullable): digest of the list of authors */
	char *number; /* (nullable): of the paper */
	char *policy; /* (nullable): dp_policy_digest() */
	char *limits; /* (nullable) */
};
