"""FollowTheMoney entities (https://followthemoney.tech), for OpenAleph and its kin."""
