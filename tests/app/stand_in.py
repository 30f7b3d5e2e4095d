"""An assistant over two hand-made documents, for what the built-in library does not hold.

One of them carries markup in its text, so that the browser tests can see whether anything
of a document is ever run or fetched. ``python stand_in.py PORT`` serves it.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from documents.model import Clause, Document, Metadata
from qa.model import Answer, Citation, Question, Scope

HOSTILE = (
    '<script>window.planted = 1</script><img src="http://203.0.113.7/a.png" '
    'onerror="window.planted = 2"> ![x](http://203.0.113.7/b.png) [x](javascript:planted=3) '
    "{{value}} ${window.planted = 4}"
)

LONG = "。" + "各部门应当按照职责分工抓好落实。" * 40 + "落实情况由督查机构定期通报。"
EVERYWHERE = Scope()


def make_document(name: str, metadata: Metadata, parts: Sequence[tuple[str, str, str]]) -> Document:
    """parts: (label, heading, rest of the text) of each clause; labels nest 一、 > (一)."""
    text, clauses, outer, above = "", [], "", ""
    for number, (label, heading, rest) in enumerate(parts):
        body = f"{label}{heading}{rest}"
        path = (label,) if label.endswith("、") else (outer, label) if label else ()
        if label.endswith("、"):
            outer, above = label, heading
        clauses.append(
            Clause(
                id=f"{name}-{number}",
                document_id=name,
                label=label,
                path=path,
                heading=heading,
                text=body,
                start=len(text),
                end=len(text) + len(body),
                kind="clause" if label else "preamble",
                headings=(above,) if len(path) == 2 else (),
            )
        )
        text += body + "\n"
    return Document(
        id=name,
        title=metadata.title,
        text=text,
        metadata=metadata,
        source=f"{name}.txt",
        sha256="0" * 64,
        clauses=tuple(clauses),
    )


DOCUMENTS = (
    make_document(
        "jiaxing",
        Metadata(
            title="关于印发《示范市先进制造业集群培育办法》的通知",
            number="示府〔2021〕5号",
            issuer="示范市人民政府",
            issued="2021-03-05",
            region="示范市",
            level="市",
            period="2021—2023",
            status="有效",
        ),
        [
            ("", "", "各区人民政府：现将办法印发给你们，请认真组织实施。"),
            ("一、", "总体目标", "。本办法适用于全市先进制造业集群的培育工作。"),
            ("（一）", "产值目标", "。到2023年，全市集群产值超过1.5万亿元。培育领军企业20家。"),
            *[("（二）", f"任务{n}", LONG) for n in range(12)],
            ("二、", "保障措施", "。建立联席会议制度，由市工业和信息化局牵头。"),
            ("（一）", "资金保障", "。统筹专项资金，对重点集群给予不超过500万元补助。"),
        ],
    ),
    make_document(
        "hostile",
        Metadata(title="恶意文件" + HOSTILE, issuer=HOSTILE, region="外地", deadlines=(2030,)),
        [("一、", "植入", f"。恶意文件的条文写着{HOSTILE}到2030年完成。")],
    ),
)


class StandIn:
    """Answers with the clause that shares most characters with the question."""

    documents: tuple[Document, ...] = DOCUMENTS

    def ask(self, question: str, history: Sequence[str] = (), scope: Scope = EVERYWHERE) -> Answer:
        asked = Question(question, tuple(history), scope)
        if "故障" in question:
            raise RuntimeError("the stand-in was told to break")
        searched = " ".join((*history, question)) if question.startswith("那") else question
        allowed = [
            document
            for document in self.documents
            if (not scope.document_ids or document.id in scope.document_ids)
            and (not scope.regions or document.metadata.region in scope.regions)
        ]
        pairs = {searched[i : i + 2] for i in range(len(searched) - 1)}
        ranked = sorted(
            ((sum(p in c.text for p in pairs), d, c) for d in allowed for c in d.clauses),
            key=lambda entry: -entry[0],
        )
        if not ranked or ranked[0][0] < 3:
            return Answer(asked, "文库中没有找到与这个问题相关的条文。", "refused", "no evidence")
        _, document, clause = ranked[0]
        citations = []
        sentences = [s for s in clause.text.split("。") if sum(p in s for p in pairs) > 2]
        for marker, sentence in enumerate(dict.fromkeys(sentences), 1):
            start = clause.start + clause.text.index(sentence)
            end = start + len(sentence)
            citations.append(Citation(marker, document, clause, sentence, start, end))
        return Answer(
            asked,
            "\n".join(f"{c.quote}。[{c.marker}]" for c in citations),
            "answered",
            kind="fact",
            understood=searched if searched != question else None,
            citations=tuple(citations),
            notices=("该文件的规划期（2021—2023）已过。",) if document.metadata.period else (),
        )


if __name__ == "__main__":
    from app import build_app, serve

    serve(build_app(StandIn()), "127.0.0.1", int(sys.argv[1]))
