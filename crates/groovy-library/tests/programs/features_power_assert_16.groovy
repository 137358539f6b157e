assert new Date(0) == null
