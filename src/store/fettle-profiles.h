/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-connection.h"
#include "fettle-user-profile.h"

G_BEGIN_DECLS

/* The repository of athletes (user_profile). A library has one; the schema allows more. */

/* The first athlete. NULL without an error if there is none yet. */
FettleUserProfile *
fettle_profiles_get (FettleConnection *connection, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The first athlete, made with a random user_id if there is none. Needs a write transaction. */
FettleUserProfile *
fettle_profiles_ensure (FettleConnection *connection, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* By the athlete, who is then the source of what changed. */
gboolean
fettle_profiles_update (FettleConnection *connection, FettleUserProfile *profile, GError **error);
/* Takes over each value of @found (user_id set) that the stored row does not have, and remembers
 * that @original_id told it; never blanks or replaces one. */
gboolean fettle_profiles_fill_gaps (FettleConnection *connection,
                                    FettleUserProfile *found,
                                    int64_t original_id,
                                    GError **error);
/* Makes gaps again of what the files of an import filled. */
gboolean
fettle_profiles_forget_import (FettleConnection *connection, int64_t import_id, GError **error);
/* The original that told a value; 0 if none did, -1 on error. */
int64_t fettle_profiles_find_source (FettleConnection *connection,
                                     const char *user_id,
                                     const char *column_name,
                                     GError **error);

G_END_DECLS
