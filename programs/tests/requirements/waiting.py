"""Which rows of the requirements, or which part of a row, later models must bear."""

# Whole rows: no test of theirs can be written yet.
WAITING = {
    10: "yearly amount × years per party needs Commitment (support funding)",
}

# Rows that are tested as far as observations go; this part of them waits.
WAITING_IN_PART = {
    5: "each version of a target becomes a dated target of its FundingRound",
    19: "companies' outcomes get a typed row of their own (exhibitors)",
    26: "fieldwork and release become dates of a typed Survey",
    27: "cost shares by party (삼성 30/도 15/시군 15/기업 40) need FundingRound levels",
    28: "per-party roles and amounts become Commitment rows of their Agreement",
    32: "one company in several editions and halls needs Participation (exhibitors)",
}
