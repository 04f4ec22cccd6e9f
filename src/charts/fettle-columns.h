/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include "fettle-painter.h"

G_BEGIN_DECLS

/* A shape that has one top and one bottom at every place, as strips of a device pixel or of a part
 * of one. Filling it costs as much as it has pixels, however rugged it is; cairo's strokes and
 * fills cost as much as it has corners. */
typedef struct _FettleColumns FettleColumns;

FettleColumns *fettle_columns_new (FettlePainter *painter,
                                   double left,
                                   double top,
                                   double right,
                                   double bottom,
                                   size_t n_parts) G_GNUC_WARN_UNUSED_RESULT;
void fettle_columns_free (FettleColumns *self);

size_t fettle_columns_get_length (const FettleColumns *self);
double fettle_columns_get_middle (const FettleColumns *self, size_t index);
double fettle_columns_get_index (const FettleColumns *self, double x);
void fettle_columns_widen (FettleColumns *self, size_t index, double top, double bottom);
void fettle_columns_thicken (FettleColumns *self, double width);
void
fettle_columns_draw (FettleColumns *self, FettlePainter *painter, FettleColor color, double alpha);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FettleColumns, fettle_columns_free)

G_END_DECLS
