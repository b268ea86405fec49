"""Which known site a folder is."""

from meetup_desktop.core.content.site.identity import KnownSite, SiteFolderFacts, SiteMatch, match_site


def facts(path, inode, marks):
    return SiteFolderFacts(path, (1, inode), frozenset(marks))


def known(key, path, inode, marks, *, gone=False, earlier=()):
    return KnownSite(key, facts(path, inode, marks), earlier, is_gone=gone)


def test_nothing_changed():
    assert match_site(facts("a", 1, ""), [known("k", "a", 1, "xyz")]) == SiteMatch("k")


def test_a_renamed_folder_is_the_same_site():
    assert match_site(facts("b", 1, "wxyz"), [known("k", "a", 1, "vxyz", gone=True)]) == SiteMatch("k")


def test_a_folder_moved_to_another_disk_is_recognised_by_its_pages():
    assert match_site(facts("b", 2, "wxyz"), [known("k", "a", 1, "xyz", gone=True)]) == SiteMatch("k")


def test_a_copy_is_another_site():
    assert match_site(facts("b", 2, "xyz"), [known("k", "a", 1, "xyz")]) == SiteMatch(None)


def test_the_same_folder_through_another_path_is_the_same_site():
    assert match_site(facts("b", 1, "xyz"), [known("k", "a", 1, "xyz")]) == SiteMatch("k")


def test_a_new_folder_with_the_inode_of_a_deleted_one_is_another_site():
    assert match_site(facts("b", 1, "abc"), [known("k", "a", 1, "xyz", gone=True)]) == SiteMatch(None)


def test_two_that_fit_are_asked_about():
    sites = [known("k", "a", 1, "wxyz", gone=True), known("l", "c", 2, "xyz", gone=True)]
    assert match_site(facts("b", 3, "xyz"), sites) == SiteMatch(None, ("l", "k"))


def test_one_that_resembles_is_asked_about():
    assert match_site(facts("b", 2, "wxyz"), [known("k", "a", 1, "uvw", gone=True)]) == SiteMatch(None)
    assert match_site(facts("b", 2, "wxyz"), [known("k", "a", 1, "vwx", gone=True)]) == SiteMatch(
        None, ("k",)
    )


def test_a_path_at_which_another_site_lies_now_is_asked_about():
    assert match_site(facts("a", 2, "abc"), [known("k", "a", 1, "xyz")]) == SiteMatch(None, ("k",))


def test_two_sites_that_changed_places_keep_their_keys():
    sites = [known("k", "a", 1, "xyz", gone=True), known("l", "b", 2, "abc", gone=True)]
    assert match_site(facts("a", 2, "abc"), sites) == SiteMatch("l")
    assert match_site(facts("b", 1, "xyz"), sites) == SiteMatch("k")


def test_two_copies_that_changed_places_keep_their_keys():
    sites = [known("k", "a", 1, "xyz"), known("l", "b", 2, "xyz")]
    assert match_site(facts("a", 2, "xyz"), sites) == SiteMatch("l")
    assert match_site(facts("b", 1, "xyz"), sites) == SiteMatch("k")


def test_a_site_written_anew_in_its_place_is_the_same():
    assert match_site(facts("a", 2, "wxyz"), [known("k", "a", 1, "xyz")]) == SiteMatch("k")


def test_a_folder_that_the_site_had_earlier_is_asked_about():
    site = known("k", "copy", 5, "xyz", earlier=("a",))
    assert match_site(facts("a", 1, "xyz"), [site]) == SiteMatch(None, ("k",))
