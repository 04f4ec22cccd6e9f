/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-cli-table.h"

#include "fettle-cli-output.h"
#include "fettle-format.h"

#define GAP "  "

/* Where a column is capped, which leaves room for others in a line. */
#define LARGEST_WIDTH 60

typedef struct
{
  char *title; /* nullable */
  FettleCliAlignment alignment;
  size_t width;
  gboolean is_capped;
} Column;

struct _FettleCliTable
{
  GArray *columns;
  GPtrArray *cells; /* row after row */
};

static void
column_clear (gpointer data)
{
  Column *column = data;

  g_free (column->title);
}

static size_t
get_character_width (gunichar character)
{
  if (g_unichar_iswide (character))
    return 2;

  return g_unichar_iszerowidth (character) ? 0 : 1;
}

/* How many places of a terminal a text takes. */
static size_t
get_width (const char *text)
{
  size_t width = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    width += get_character_width (g_utf8_get_char (c));
  return width;
}

/**
 * fettle_cli_table_new:
 *
 * Returns: (transfer full): a table without columns
 */
FettleCliTable *
fettle_cli_table_new (void)
{
  FettleCliTable *self = g_new0 (FettleCliTable, 1);

  self->columns = g_array_new (FALSE, TRUE, sizeof (Column));
  g_array_set_clear_func (self->columns, column_clear);
  self->cells = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * fettle_cli_table_free:
 * @self: (transfer full) (nullable): a table
 */
void
fettle_cli_table_free (FettleCliTable *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->columns);
  g_ptr_array_unref (self->cells);
  g_free (self);
}

/**
 * fettle_cli_table_add_column:
 * @self: a table without cells
 * @title: (nullable): what stands above the column; %NULL for all columns makes a table without
 * head
 * @alignment: left for words, right for numbers
 *
 * Adds a column.
 */
void
fettle_cli_table_add_column (FettleCliTable *self, const char *title, FettleCliAlignment alignment)
{
  Column column = { .title = g_strdup (title), .alignment = alignment };

  g_return_if_fail (self != NULL && self->cells->len == 0);

  if (title != NULL)
    column.width = get_width (title);
  g_array_append_val (self->columns, column);
}

/**
 * fettle_cli_table_cap_column:
 * @self: a table with columns
 * @column: the number of a column that holds names
 *
 * Leaves the middle out of what is too long for a terminal, so that one long name does not push the
 * other columns away.
 */
void
fettle_cli_table_cap_column (FettleCliTable *self, guint column)
{
  g_return_if_fail (self != NULL && column < self->columns->len);

  g_array_index (self->columns, Column, column).is_capped = TRUE;
}

/* The beginning of @text, as wide as @width. */
static const char *
find_place (const char *text, size_t width)
{
  const char *place = text;
  size_t reached = 0;

  while (*place != '\0')
    {
      reached += get_character_width (g_utf8_get_char (place));
      if (reached > width)
        break;
      place = g_utf8_next_char (place);
    }
  return place;
}

static char *
leave_middle_out (char *text)
{
  size_t width = get_width (text);
  size_t head = (LARGEST_WIDTH - 1) / 2, tail = LARGEST_WIDTH - 1 - head;
  const char *end;
  char *shorter;

  if (width <= LARGEST_WIDTH)
    return text;

  /* The end of a name tells more than its middle. One place less, not more, if a wide character
   * stands there. */
  end = find_place (text, width - tail);
  if (get_width (end) > tail)
    end = g_utf8_next_char (end);
  shorter = g_strdup_printf ("%.*s…%s", (int) (find_place (text, head) - text), text, end);
  g_free (text);
  return shorter;
}

/**
 * fettle_cli_table_take:
 * @self: a table with columns
 * @text: (transfer full) (nullable): what stands in the cell; %NULL for "no value"
 *
 * Fills the next cell. Control characters, which a file's name may have, do not reach the terminal.
 */
void
fettle_cli_table_take (FettleCliTable *self, char *text)
{
  Column *column;
  char *cell;

  g_return_if_fail (self != NULL && self->columns->len > 0);

  cell = fettle_cli_escape (text != NULL ? text : FETTLE_FORMAT_MISSING);
  g_free (text);

  column = &g_array_index (self->columns, Column, self->cells->len % self->columns->len);
  if (column->is_capped)
    cell = leave_middle_out (cell);
  column->width = MAX (column->width, get_width (cell));
  g_ptr_array_add (self->cells, cell);
}

static void
append_cell (GString *line, const Column *column, const char *text)
{
  size_t padding = column->width - get_width (text);

  if (line->len > 0)
    g_string_append (line, GAP);
  if (column->alignment == FETTLE_CLI_ALIGN_RIGHT)
    g_string_append_printf (line, "%*s", (int) padding, "");
  g_string_append (line, text);
  if (column->alignment == FETTLE_CLI_ALIGN_LEFT)
    g_string_append_printf (line, "%*s", (int) padding, "");
}

static void
print_line (GString *line)
{
  while (line->len > 0 && line->str[line->len - 1] == ' ')
    g_string_truncate (line, line->len - 1);
  fettle_cli_print ("%s\n", line->str);
  g_string_truncate (line, 0);
}

/**
 * fettle_cli_table_print:
 * @self: a table
 *
 * Prints the table on standard output.
 */
void
fettle_cli_table_print (FettleCliTable *self)
{
  g_autoptr (GString) line = g_string_new (NULL);

  g_return_if_fail (self != NULL && self->columns->len > 0);

  if (g_array_index (self->columns, Column, 0).title != NULL)
    {
      for (guint i = 0; i < self->columns->len; i++)
        {
          const Column *column = &g_array_index (self->columns, Column, i);

          append_cell (line, column, column->title);
        }
      print_line (line);
    }

  for (guint i = 0; i < self->cells->len; i++)
    {
      append_cell (line, &g_array_index (self->columns, Column, i % self->columns->len),
                   self->cells->pdata[i]);
      if (i % self->columns->len + 1 == self->columns->len)
        print_line (line);
    }
}
