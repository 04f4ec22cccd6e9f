/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

/* Where libraries lie when nobody says where. */

#include "config.h"

#include "fettle-library-places.h"

#include "fettle-library.h"

/**
 * fettle_library_get_default_directory:
 *
 * Returns: (transfer full): the folder of the athlete's own library
 */
char *
fettle_library_get_default_directory (void)
{
  return g_build_filename (g_get_user_data_dir (), "fettle", NULL);
}

/**
 * fettle_library_get_default_database:
 *
 * Returns: (transfer full) (type filename): the database of the athlete's own library
 */
char *
fettle_library_get_default_database (void)
{
  g_autofree char *directory = fettle_library_get_default_directory ();

  return g_build_filename (directory, FETTLE_LIBRARY_DATABASE, NULL);
}

/**
 * fettle_library_get_sample_directory:
 *
 * Returns: (transfer full): the folder of the sample season, which can be made again at any time
 */
char *
fettle_library_get_sample_directory (void)
{
  return g_build_filename (g_get_user_cache_dir (), "fettle", "sample-season", NULL);
}
