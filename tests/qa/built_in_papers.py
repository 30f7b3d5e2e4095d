"""File names of the built-in library, as tests of reading and naming know its papers."""

SUZHOU_2018 = "suzhou-2018-advanced-manufacturing-clusters.txt"
SUZHOU_2020 = "suzhou-2020-industry-bureau-work-plan.txt"
SUZHOU_2022 = "suzhou-2022-innovation-clusters.txt"
SHANDONG = "shandong-2023-advanced-manufacturing-clusters.txt"
JIANGSU = "jiangsu-2020-industrial-chain-plan.txt"
