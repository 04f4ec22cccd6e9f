/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-fit-crc.h"

#include <glib.h>

/* CRC-16/ARC, eight bytes at a time ("slicing by 8", Kounavis and Berry 2005): table k holds what a
 * byte does to the checksum when k more bytes follow it. */
static uint16_t tables[8][256];

static void
make_tables (void)
{
  for (unsigned int i = 0; i < 256; i++)
    {
      unsigned int crc = i;

      for (int bit = 0; bit < 8; bit++)
        crc = crc & 1 ? crc >> 1 ^ 0xA001 : crc >> 1;
      tables[0][i] = (uint16_t) crc;
    }

  for (int k = 1; k < 8; k++)
    for (int i = 0; i < 256; i++)
      tables[k][i] = tables[k - 1][i] >> 8 ^ tables[0][tables[k - 1][i] & 0xFF];
}

/**
 * fettle_fit_crc:
 * @crc: the checksum of what came before, 0 at the start
 * @data: (array length=size): bytes
 * @size: how many
 *
 * The checksum of FIT headers and files: CRC-16/ARC. It is 0 over data that its own checksum
 * follows.
 *
 * Returns: the checksum
 */
uint16_t
fettle_fit_crc (uint16_t crc, const uint8_t *data, size_t size)
{
  static gsize made = 0;

  if (g_once_init_enter (&made))
    {
      make_tables ();
      g_once_init_leave (&made, 1);
    }

  while (size >= 8)
    {
      crc ^= (uint16_t) (data[0] | data[1] << 8);
      crc = tables[7][crc & 0xFF] ^ tables[6][crc >> 8] ^ tables[5][data[2]] ^ tables[4][data[3]]
            ^ tables[3][data[4]] ^ tables[2][data[5]] ^ tables[1][data[6]] ^ tables[0][data[7]];
      data += 8;
      size -= 8;
    }

  while (size-- > 0)
    crc = (uint16_t) (crc >> 8 ^ tables[0][(crc ^ *data++) & 0xFF]);

  return crc;
}
