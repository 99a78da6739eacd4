"""Korean text and official style as pure functions: no Django, no dependency."""
