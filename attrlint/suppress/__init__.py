"""Suppressions: findings that somebody has looked at and does not want to see again.

They stay in the reports that machines read, marked as suppressed. One that hides nothing is itself a finding.
"""
