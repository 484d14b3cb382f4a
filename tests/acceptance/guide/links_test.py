"""Every link within the repository leads to something that is there."""

import os
import re

from acceptance import SOURCE, TestCase, main

LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
FENCE = re.compile(r"^```.*?^```$", re.M | re.S)


def read(path):
    with open(path, encoding="utf-8") as file:
        return FENCE.sub("", file.read())


def anchors(path):
    """What a link may name in a page: its headings, as GitHub and the site write them."""
    headings = re.findall(r"^#+ (.*)$", read(path), re.M)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


def pages():
    for folder, folders, files in os.walk(SOURCE):
        folders[:] = [name for name in folders if name != "build" and not name.startswith(".")]
        yield from (os.path.join(folder, name) for name in files if name.endswith(".md"))


def fault(page, link):
    """What is wrong with a link; None: nothing."""
    target, _, anchor = link.partition("#")
    path = os.path.normpath(os.path.join(os.path.dirname(page), target)) if target else page
    if not os.path.exists(path):
        return "there is no such file"
    if anchor and anchor not in anchors(path):
        return f"{os.path.basename(path)} has no heading for it"
    return None


class Links(TestCase):
    def test_no_link_is_dead(self):
        dead, count = [], 0
        for page in pages():
            for link in LINK.findall(read(page)):
                if re.match(r"\w+:", link):
                    continue
                count += 1
                if fault(page, link):
                    dead.append(f"{os.path.relpath(page, SOURCE)}: {link}: {fault(page, link)}")
        self.assertGreater(count, 10)
        self.assertEqual(dead, [])


if __name__ == "__main__":
    main()
