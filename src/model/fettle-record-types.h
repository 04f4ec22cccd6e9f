/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

const GType *fettle_record_types_list (size_t *n_types);

G_END_DECLS
