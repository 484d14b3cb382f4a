"""The site, as `cmake --build … --target docs` makes it, in a browser without a screen."""

import glob
import os
import re
import shutil
import struct
import unittest
import zlib

from acceptance import TestCase, main, run

SITE = os.environ["SITE"]
BROWSER = shutil.which("chromium") or shutil.which("google-chrome")
PAGES = ["index", "start", "tutorial", "production", "commands", "sql/create_table"]


def rows_of_png(path):
    """The pixel rows of a picture, as they were before they were packed."""
    with open(path, "rb") as file:
        data = file.read()
    at, packed, height = 8, b"", 0
    while at < len(data):
        size, kind = struct.unpack(">I4s", data[at:at + 8])
        content = data[at + 8:at + 8 + size]
        if kind == b"IHDR":
            height = struct.unpack(">II", content[:8])[1]
        if kind == b"IDAT":
            packed += content
        at += size + 12
    pixels = zlib.decompress(packed)
    length = len(pixels) // height
    return [pixels[row * length:(row + 1) * length] for row in range(height)]


@unittest.skipUnless(os.path.exists(os.path.join(SITE, "index.html")), "the target docs has not been built")
class Site(TestCase):
    def test_no_link_within_it_is_dead(self):
        dead = []
        for page in glob.glob(os.path.join(SITE, "**", "*.html"), recursive=True):
            if os.path.join(SITE, "api") in page or page.endswith("404.html"):
                continue
            with open(page, encoding="utf-8") as file:
                links = re.findall(r'(?:href|src)="([^"#?]+)', file.read())
            dead += [f"{os.path.relpath(page, SITE)}: {link}" for link in links
                     if not re.match(r"\w+:|//", link)
                     and not os.path.exists(os.path.join(os.path.dirname(page), link))]
        self.assertEqual(dead, [])

    def test_it_asks_nobody_else_for_anything(self):
        """No font, script or picture comes from another server."""
        for page in glob.glob(os.path.join(SITE, "*.html")):
            with open(page, encoding="utf-8") as file:
                self.assertEqual(re.findall(r'<(?:script|img|link)[^>]*(?:src|href)="https?://[^"]*', file.read()), [], page)

    @unittest.skipUnless(BROWSER, "there is no Chromium")
    def test_its_pages_are_drawn(self):
        for name in PAGES:
            picture = self.path(name.replace("/", "_") + ".png")
            run([BROWSER, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--window-size=1400,1600",
                 "--virtual-time-budget=3000", f"--user-data-dir={self.path('profile')}", f"--screenshot={picture}",
                 f"file://{SITE}/{name}.html"], timeout=120)
            self.assertTrue(os.path.exists(picture), name)
            drawn = len(set(rows_of_png(picture)))
            self.assertGreater(drawn, 150, f"{name}: almost nothing is drawn")
            keep = os.path.join(os.path.dirname(SITE), "screenshots")
            os.makedirs(keep, exist_ok=True)
            shutil.copy(picture, keep)


if __name__ == "__main__":
    main()
