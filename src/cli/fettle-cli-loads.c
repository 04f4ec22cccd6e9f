/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-cli-loads.h"

#include <glib/gi18n-lib.h>

#include "fettle-cli-table.h"
#include "fettle-fitness.h"
#include "fettle-format.h"

/**
 * fettle_cli_load_dup_status:
 * @load: a day's load
 *
 * Returns: (transfer full) (nullable): what the ratio says, in a word
 */
char *
fettle_cli_load_dup_status (FettleTrainingLoad *load)
{
  static const struct
  {
    const char *status;
    const char *word;
  } words[] = {
    { "insufficient_data", N_ ("not enough data") },
    { "no_baseline", N_ ("no baseline") },
    { "detraining", N_ ("falling") },
    { "optimal", N_ ("steady") },
    { "moderate", N_ ("rising") },
    { "high_risk", N_ ("changed fast") },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (load->acwr_status, words[i].status) == 0)
      return g_strdup (_ (words[i].word));
  return NULL;
}

/**
 * fettle_cli_loads_print:
 * @loads: (element-type FettleTrainingLoad): days
 *
 * Prints a table with a line for each day.
 */
void
fettle_cli_loads_print (GPtrArray *loads)
{
  g_autoptr (FettleCliTable) table = fettle_cli_table_new ();

  fettle_cli_table_add_column (table, _ ("Date"), FETTLE_CLI_ALIGN_LEFT);
  fettle_cli_table_add_column (table, _ ("Load"), FETTLE_CLI_ALIGN_RIGHT);
  fettle_cli_table_add_column (table, _ ("Fitness"), FETTLE_CLI_ALIGN_RIGHT);
  fettle_cli_table_add_column (table, _ ("Fatigue"), FETTLE_CLI_ALIGN_RIGHT);
  fettle_cli_table_add_column (table, _ ("Form"), FETTLE_CLI_ALIGN_RIGHT);
  fettle_cli_table_add_column (table, _ ("ACWR"), FETTLE_CLI_ALIGN_RIGHT);
  fettle_cli_table_add_column (table, _ ("Load is"), FETTLE_CLI_ALIGN_LEFT);
  for (guint i = 0; i < loads->len; i++)
    {
      FettleTrainingLoad *load = loads->pdata[i];

      fettle_cli_table_take (table, g_strdup (load->tracking_date));
      fettle_cli_table_take (table, fettle_format_number (load->daily_training_load, 0));
      fettle_cli_table_take (table, fettle_format_number (load->fitness, 1));
      fettle_cli_table_take (table, fettle_format_number (load->fatigue, 1));
      fettle_cli_table_take (table,
                             fettle_format_signed (fettle_fitness_get_shown_form (load->fitness,
                                                                                  load->fatigue,
                                                                                  load->form, 1),
                                                   1));
      fettle_cli_table_take (table, fettle_format_number (load->acwr, 2));
      fettle_cli_table_take (table, fettle_cli_load_dup_status (load));
    }
  fettle_cli_table_print (table);
}
