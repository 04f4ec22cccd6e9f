/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The values of activity_type. What has no name here is "other", and its FIT number is kept. */

/* NULL-terminated: every name that the schema allows. */
const char *const *fettle_sport_get_names (void);
/* From FIT's sport and sub-sport numbers; -1 for one that is not given. */
const char *fettle_sport_from_fit (int sport, int sub_sport);

G_END_DECLS
