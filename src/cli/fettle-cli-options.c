/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-cli-options.h"

#include <glib/gi18n-lib.h>

#include "fettle-cli-output.h"

static GOptionContext *
make_context (FettleCliOptions *self,
              const FettleCliCommand *command,
              const GOptionEntry *entries,
              gboolean *help)
{
  g_autofree char *summary = g_strdup_printf ("%s.", _ (command->summary));
  GOptionContext *context
      = g_option_context_new (command->arguments != NULL ? _ (command->arguments) : NULL);
  GOptionEntry common[] = {
    { "db", 0, 0, G_OPTION_ARG_FILENAME, &self->database, N_ ("Use the database at PATH"),
      N_ ("PATH") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &self->json, N_ ("Print JSON, for lists one object a line"),
      NULL },
    { "help", 'h', 0, G_OPTION_ARG_NONE, help, N_ ("Print this help"), NULL },
    G_OPTION_ENTRY_NULL,
  };

  g_option_context_set_summary (context, summary);
  g_option_context_set_help_enabled (context, FALSE);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);
  return context;
}

static void
print_help (GOptionContext *context, const FettleCliCommand *command)
{
  g_autofree char *name = g_strdup_printf ("fettle %s", command->name);
  g_autofree char *help = NULL;

  g_set_prgname (name);
  help = g_option_context_get_help (context, TRUE, NULL);
  fettle_cli_print ("%s", help);
}

static gboolean
check_number (const FettleCliCommand *command, char **arguments)
{
  int n = (int) g_strv_length (arguments);

  if (n < command->minimum)
    /* Translators: the first placeholder is a command such as import, the second its arguments,
     * such as “PATH…”. */
    fettle_cli_complain (_ ("“fettle %1$s” needs %2$s; “fettle %1$s --help” says more."),
                         command->name, _ (command->arguments));
  else if (command->maximum >= 0 && n > command->maximum)
    /* Translators: the first placeholder is a command such as show, the second an argument that it
     * does not take. */
    fettle_cli_complain (_ ("“fettle %1$s” does not take “%2$s”; “fettle %1$s --help” says more."),
                         command->name, arguments[command->maximum]);
  else
    return TRUE;
  return FALSE;
}

/**
 * fettle_cli_options_parse:
 * @self: what to fill
 * @command: the command
 * @entries: (nullable): options of its own
 * @argc: number of arguments
 * @argv: the arguments, the command's name first
 * @status: (out): what to end with if there is nothing more to do
 *
 * Reads a command's options, and shows its help if that is asked for.
 *
 * Returns: whether to go on
 */
gboolean
fettle_cli_options_parse (FettleCliOptions *self,
                          const FettleCliCommand *command,
                          const GOptionEntry *entries,
                          int argc,
                          char **argv,
                          FettleCliStatus *status)
{
  g_autoptr (GOptionContext) context = NULL;
  g_autoptr (GError) error = NULL;
  gboolean help = FALSE;

  g_return_val_if_fail (self != NULL && command != NULL && status != NULL, FALSE);

  context = make_context (self, command, entries, &help);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      /* Translators: the first placeholder says what is wrong, the second is a command such as
       * import. */
      fettle_cli_complain (_ ("%1$s; “fettle %2$s --help” says more."), error->message,
                           command->name);
      *status = FETTLE_CLI_USAGE;
      return FALSE;
    }
  if (help)
    {
      print_help (context, command);
      *status = FETTLE_CLI_SUCCESS;
      return FALSE;
    }

  /* What stands after “--” is an argument even if it looks like an option. */
  if (argc > 1 && g_str_equal (argv[1], "--"))
    {
      argc--;
      argv++;
    }
  self->arguments = g_strdupv (argv + 1);
  *status = FETTLE_CLI_USAGE;
  return check_number (command, self->arguments);
}

/**
 * fettle_cli_options_clear:
 * @self: options
 *
 * Frees what the options hold.
 */
void
fettle_cli_options_clear (FettleCliOptions *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->database, g_free);
  g_clear_pointer (&self->arguments, g_strfreev);
}
