/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-connection.h"
#include "fettle-value-source.h"

G_BEGIN_DECLS

/* Where each value of a profile, a day or an activity comes from (value_sources), and how records
 * of these are stored so that it is known. */

/**
 * FettleValueOrigin:
 * @source: (transfer none): “file”, “garmin”, “athlete” or “computed”
 * @original_id: the original that told the value, or 0
 * @sync_id: the sync that brought it, or 0
 *
 * Who says a value.
 */
typedef struct
{
  const char *source;
  int64_t original_id;
  int64_t sync_id;
} FettleValueOrigin;

extern const FettleValueOrigin FETTLE_VALUE_ORIGIN_ATHLETE;

/* Stores @record over the row with its key; each value that changes is @origin's from then on. */
gboolean fettle_value_sources_update (FettleConnection *connection,
                                      FettleRecord *record,
                                      const FettleValueOrigin *origin,
                                      gboolean *changed,
                                      GError **error);
/* Takes over what the row with @found's key does not have, and the athlete did not take away. */
gboolean fettle_value_sources_fill_gaps (FettleConnection *connection,
                                         FettleRecord *found,
                                         const FettleValueOrigin *origin,
                                         gboolean *changed,
                                         GError **error);
/* NULL without an error if nothing is known. */
FettleValueSource *fettle_value_sources_find (FettleConnection *connection,
                                              GType record_type,
                                              int64_t row_id,
                                              const char *column_name,
                                              GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* (element-type FettleValueSource), by column. */
GPtrArray *fettle_value_sources_list (FettleConnection *connection,
                                      GType record_type,
                                      int64_t row_id,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Makes each value NULL that the originals of an import told and nobody said otherwise since. */
gboolean fettle_value_sources_take_back (FettleConnection *connection,
                                         GType record_type,
                                         int64_t import_id,
                                         gboolean *changed,
                                         GError **error);

G_END_DECLS
