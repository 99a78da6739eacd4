"""What the records force the model to express: a test per row of the requirements.

Each row of ``docs/record-requirements.md`` names an example; the test of that row takes
the example itself and follows it: stored, shown on the page, exported without losing
what the row asks for. Tests are called ``test_row_NN_…``; ``waiting.py`` lists the
rest.
"""
