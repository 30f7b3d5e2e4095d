"""What is asked, learnt from 12,621 ways in which seventeen writers ask (ways.tsv)."""
