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
gboolean
fettle_profiles_update (FettleConnection *connection, FettleUserProfile *profile, GError **error);
/* Takes over each value of @found (user_id set) that the stored row does not have; never blanks or
 * replaces one. */
gboolean
fettle_profiles_fill_gaps (FettleConnection *connection, FettleUserProfile *found, GError **error);

G_END_DECLS
