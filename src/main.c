/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "fettle-application.h"
#include "fettle-cli.h"

int
main (int argc, char **argv)
{
  g_autoptr (FettleApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, FETTLE_LOCALE_DIRECTORY);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  /* A sub-command does its job without a display; anything else, files included, is the window's.
   */
  if (fettle_cli_handles (argc, argv))
    return fettle_cli_run (argc, argv);

  application = fettle_application_new (NULL, NULL, NULL);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
