"""What the guide tells a newcomer to type does what the guide says."""

import os

from acceptance import main
from replay import Replay
from terminal import terminal_with_tool


class Guide(Replay):
    def test_five_minutes_and_the_tutorial_do_what_they_say(self):
        self.begin(terminal_with_tool(self.directory, os.path.dirname(os.environ["RETORT"])), self.directory,
                   self.directory)
        self.replay("start.md")
        self.replay("tutorial.md")


del Replay

if __name__ == "__main__":
    main()
