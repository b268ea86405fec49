"""Two builds are compared to the byte, and so is what makes one build like another."""

import os

import portable
import product
import same_twice


def tree(folder):
    (folder / "bin").mkdir(parents=True)
    (folder / "bin/program").write_text("1")
    (folder / "bin/program").chmod(0o755)
    (folder / "text").write_text("2")
    (folder / "link").symlink_to("text")
    product.settle_tree(folder)
    return folder


def test_the_same(tmp_path):
    assert not same_twice.differences(tree(tmp_path / "a"), tree(tmp_path / "b"))


def test_differences(tmp_path):
    one, other = tree(tmp_path / "a"), tree(tmp_path / "b")
    (other / "text").write_text("3")
    (other / "bin/program").chmod(0o700)
    (other / "link").unlink()
    (other / "link").symlink_to("bin")
    (other / "more").touch()
    for name in ("text", ""):
        os.utime(other / name, (product.epoch(), product.epoch()))
    found = same_twice.differences(one, other)
    assert found == [
        "more is in one of two builds",
        "bin/program differs between two builds",
        "link differs between two builds",
        "text differs between two builds",
    ]


def test_archives_are_the_same_whoever_packs_them(tmp_path):
    one, other = tree(tmp_path / "a/x"), tree(tmp_path / "b/x")
    os.utime(other / "text", (5, 5))
    for folder in (one, other):
        portable.pack(folder, folder.parent / "x.tar.xz", preset=0)
    assert not same_twice.differences(tmp_path / "a/x.tar.xz", tmp_path / "b/x.tar.xz")


def test_a_second_build_is_compared_with_the_first(tmp_path, monkeypatch):
    monkeypatch.setattr(same_twice, "SCRATCH", tmp_path / "scratch")
    made = tmp_path / "made"
    numbers = iter("112")

    def build():
        made.write_text(next(numbers))
        return made

    assert not same_twice.check(build(), build)
    assert same_twice.check(made, build) == ["made differs between two builds"]
