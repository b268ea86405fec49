"""The short form of every campaign, and that each of them notices when a protection is missing."""

import pytest

from tests.campaigns.campaign import Campaign, Tally, find_campaigns, run_campaign, verdict

CAMPAIGNS = dict(find_campaigns())


@pytest.fixture
def campaign(request, qapp):
    found = CAMPAIGNS[request.param]
    if reason := found.unavailable():
        pytest.skip(reason)
    return found


@pytest.mark.parametrize("campaign", sorted(CAMPAIGNS), indirect=True)
def test_nothing_is_lost(campaign):
    total = run_campaign(campaign, runs=campaign.runs_in_tests, seed=1)
    assert verdict(total, weaken=False) == "", total


@pytest.mark.parametrize("campaign", sorted(CAMPAIGNS), indirect=True)
def test_a_loss_is_noticed(campaign):
    """Without its protection, a run may be lucky; not several in a row."""
    blind = []
    for seed in range(1, 6):
        total = run_campaign(campaign, runs=campaign.runs_in_tests, weaken=True, seed=seed)
        if not verdict(total, weaken=True):
            return
        blind.append(total)
    raise AssertionError(blind)


def test_a_campaign_that_tries_nothing_fails():
    idle = Campaign("does nothing", "none", lambda _run: Tally(runs=1))
    assert "tried nothing" in verdict(run_campaign(idle, runs=2), weaken=False)
    assert "tried nothing" in verdict(run_campaign(idle, runs=2), weaken=True)
