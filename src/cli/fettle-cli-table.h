/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  FETTLE_CLI_ALIGN_LEFT,
  FETTLE_CLI_ALIGN_RIGHT,
} FettleCliAlignment;

/* A table for a terminal: columns as wide as what stands in them. */
typedef struct _FettleCliTable FettleCliTable;

FettleCliTable *fettle_cli_table_new (void) G_GNUC_WARN_UNUSED_RESULT;
void fettle_cli_table_free (FettleCliTable *self);
void
fettle_cli_table_add_column (FettleCliTable *self, const char *title, FettleCliAlignment alignment);
void fettle_cli_table_cap_column (FettleCliTable *self, guint column);
void fettle_cli_table_take (FettleCliTable *self, char *text);
void fettle_cli_table_print (FettleCliTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FettleCliTable, fettle_cli_table_free)

G_END_DECLS
