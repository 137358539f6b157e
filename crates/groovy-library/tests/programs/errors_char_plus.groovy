(('a' as char) + 'x')
