"""Pages and a read-only SPARQL endpoint over a store, for this machine.

Hands nothing on: a process that answers queries imports from here, and needs no web server.
"""
