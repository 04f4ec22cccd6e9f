/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

/* Budgets 4 and 5: from the start of the process to the first complete frame of the ten-year
 * library, and the memory then, against a program with an empty window, by turns. Between the two
 * stands a program whose page has as much to draw and nothing behind it: what of the difference
 * is the toolkit's, and what is ours.
 *
 *   bench-start EMPTY-PROGRAM PAGE-PROGRAM FETTLE-PROGRAM */

#include "config.h"

#include <ftw.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <stdio.h>

#include "fettle-bench-decade.h"
#include "fettle-bench.h"

#define N_RUNS 9

typedef struct
{
  double milliseconds;
  double kilobytes;
} Start;

static Start
start_program (const char *program, const char *argument)
{
  const char *command[] = { program, argument, NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  int64_t since = g_get_monotonic_time ();
  int64_t until;
  int status;
  Start start;

  if (!g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL,
                     &status, &error)
      || !g_spawn_check_wait_status (status, &error))
    g_error ("%s", error->message);
  if (sscanf (output, "%" G_GINT64_FORMAT " %lf", &until, &start.kilobytes) != 2)
    g_error ("%s said nothing of its first frame.", program);

  start.milliseconds = (double) (until - since) / 1e3;
  return start;
}

static double
get_median (const Start *starts, double *memory)
{
  double milliseconds[N_RUNS], kilobytes[N_RUNS];

  for (int i = 0; i < N_RUNS; i++)
    {
      milliseconds[i] = starts[i].milliseconds;
      kilobytes[i] = starts[i].kilobytes;
    }

  *memory = fettle_bench_median (kilobytes, N_RUNS);
  return fettle_bench_median (milliseconds, N_RUNS);
}

static void
measure (const char *empty_program,
         const char *page_program,
         const char *program,
         const char *directory)
{
  Start empties[N_RUNS], pages[N_RUNS], starts[N_RUNS];
  double empty, page, start, empty_memory, page_memory, memory;

  /* Once that does not count: the files come from the disk. */
  start_program (empty_program, NULL);
  start_program (page_program, NULL);
  start_program (program, directory);
  for (int i = 0; i < N_RUNS; i++)
    {
      empties[i] = start_program (empty_program, NULL);
      pages[i] = start_program (page_program, NULL);
      starts[i] = start_program (program, directory);
    }

  empty = get_median (empties, &empty_memory);
  page = get_median (pages, &page_memory);
  start = get_median (starts, &memory);
  fettle_bench_report ("start-empty-window", empty, "ms");
  fettle_bench_report ("start-bare-page", page, "ms");
  fettle_bench_report ("start-ten-years", start, "ms");
  fettle_bench_report ("start-ratio-bare-page", start / page, "×");
  fettle_bench_report_at_most ("start-ratio", start / empty, "×", 1.3);
  fettle_bench_report_at_most ("start-difference", start - empty, "ms", 150);
  fettle_bench_report ("start-memory-empty-window", empty_memory / 1024, "MB");
  fettle_bench_report ("start-memory-bare-page", page_memory / 1024, "MB");
  fettle_bench_report ("start-memory", memory / 1024, "MB");
  fettle_bench_report_at_most ("start-memory-ratio", memory / empty_memory, "×", 1.5);
}

static int
remove_entry (const char *path, const struct stat *status, int flag, struct FTW *position)
{
  return g_remove (path);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autofree char *directory = g_dir_make_tmp ("fettle-bench-XXXXXX", &error);

  setlocale (LC_ALL, "C.UTF-8");
  if (argc != 4 || directory == NULL)
    g_error ("Usage: bench-start EMPTY-PROGRAM PAGE-PROGRAM FETTLE-PROGRAM");

  g_object_unref (fettle_bench_decade_open (directory));
  measure (argv[1], argv[2], argv[3], directory);
  nftw (directory, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
  return 0;
}
