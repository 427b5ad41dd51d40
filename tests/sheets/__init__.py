"""Tests of reading, writing and merging the files under content/."""
