"""A signed file is read whole and unchanged, or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetup_desktop.adapters.signatures import read_signed
from meetup_desktop.core.errors import UpdateError
from tests.signed_files import PUBLIC_KEY, sign


@given(st.binary(max_size=100))
def test_what_was_signed_is_read(content):
    assert read_signed(sign(content), PUBLIC_KEY) == content


@given(st.binary(min_size=1, max_size=40), st.data())
def test_any_changed_byte_is_noticed(content, data):
    raw = bytearray(sign(content))
    at = data.draw(st.integers(0, len(raw) - 1))
    raw[at] ^= data.draw(st.integers(1, 255))
    try:
        read = read_signed(bytes(raw), PUBLIC_KEY)
    except UpdateError as error:
        assert error.reason == "wrong-signature"
    else:
        assert read == content  # what follows the signature in its line may be a blank


@given(st.binary(max_size=200))
def test_any_bytes_give_the_error(raw):
    with pytest.raises(UpdateError):
        read_signed(raw, PUBLIC_KEY)


@pytest.mark.parametrize("key", ["", "a", "ключ", "AAAA", PUBLIC_KEY[:-4], PUBLIC_KEY * 2])
def test_a_public_key_that_is_none_is_told(key):
    with pytest.raises(UpdateError) as raised:
        read_signed(sign(b"x"), key)
    assert raised.value.reason == "no-public-key"
