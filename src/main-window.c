/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

/* fettle-window: what fettle becomes when no command is asked for, and what D-Bus starts. */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "fettle-application.h"

int
main (int argc, char **argv)
{
  g_autoptr (FettleApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, FETTLE_LOCALE_DIRECTORY);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = fettle_application_new (NULL, NULL, NULL);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
