"""Examples of quotations that come back changed or from another mouth, and of repetitions that are right."""

from __future__ import annotations

from ..cases import Case

SHOULD_FLAG: tuple[Case, ...] = (
    Case(
        "The ferryman was asked what he would miss. “A river never asks for a ticket,” he said.\n"
        "The last boat left at six.\n"
        "A plaque on the jetty bears his answer, word for word: “Nobody has to show the river a ticket.”",
        ("“A river never asks for a ticket,”", "“Nobody has to show the river a ticket.”"),
    ),
    Case(
        "The note was pinned to the till: “Feed the cat and leave my brother the shop.”\n"
        "The court rose at four.\n"
        "Her nephew was handed the note. “Give the cat its dinner and the shop to my brother,” he read.",
        (
            "“Feed the cat and leave my brother the shop.”",
            "“Give the cat its dinner and the shop to my brother,”",
        ),
    ),
    Case(
        "“We fear the frost and not the flood,” said Ilse Rahn, who grows pears.\nThe valley is wide."
        "\nRahn told the assembly: “We fear the flood and not the frost.”",
        ("“We fear the frost and not the flood,”", "“We fear the flood and not the frost.”"),
    ),
    Case(
        "“The gates will open when the last boat has been counted,” said Per Lund.\nIt rained all day."
        "\nA placard had Lund’s sentence: “the gates will open before the last boat has been counted.”",
        (
            "“The gates will open when the last boat has been counted,”",
            "“the gates will open before the last boat has been counted.”",
        ),
    ),
    Case(
        "“Nobody can mend a roof with kind words and string,” said Ada Voss, a tenant."
        "\nThe landlord, Emil Krantz, said little.\nThe case, too, is old: as Mr Krantz put it, "
        "“nobody can mend a roof with kind words and string”.",
        (
            "“Nobody can mend a roof with kind words and string,”",
            "“nobody can mend a roof with kind words and string”",
        ),
    ),
    Case(
        "“We shall never drain the lower meadow for houses,” said Ottoline Price, who owns it."
        "\nThe meeting was long. “We shall never drain the lower meadow for golf,” Price told the last row.",
        (
            "“We shall never drain the lower meadow for houses,”",
            "“We shall never drain the lower meadow for golf,”",
        ),
    ),
    Case(
        "Asked about the fleet, she said: “We have lost forty boats in three winters.”"
        "\nOn the quay they had painted it on a sail: “We have lost fourteen boats in three winters.”",
        ("“We have lost forty boats in three winters.”", "“We have lost fourteen boats in three winters.”"),
    ),
    Case(
        "“I have nothing to hide from this inquiry,” said Hugo Lasker."
        "\nLasker left by the back. “I have nothing to say to this inquiry,” the evening papers had "
        "him saying.",
        ("“I have nothing to hide from this inquiry,”", "“I have nothing to say to this inquiry,”"),
    ),
    Case(
        "“The bridge is safe for lorries and for trains,” said Mona Erdem, the engineer."
        "\nTwo days passed. “The bridge is not safe for lorries and for trains,” Ms Erdem had told "
        "the council.",
        (
            "“The bridge is safe for lorries and for trains,”",
            "“The bridge is not safe for lorries and for trains,”",
        ),
    ),
    Case(
        "“This is the happiest morning of my working life,” said Bea Lund, the keeper."
        "\nThe seals were counted. “This is the happiest morning of my working life,” said Joris "
        "Beek, the vet.",
        (
            "“This is the happiest morning of my working life,”",
            "“This is the happiest morning of my working life,”",
        ),
    ),
    Case(
        "“It was the longest winter of my life,” said Ebba Skog, who stayed on the island.",
        ("‘It was the longest summer of my life’", "“It was the longest winter of my life,”"),
        title="‘It was the longest summer of my life’: alone with 400 sheep",
    ),
    Case(
        "“You cannot run a railway on goodwill,” said Prem Das, a guard."
        "\nThe strike went on. A banner read “You cannot run a railway on tea”.".replace(" read ", " said "),
        ("“You cannot run a railway on goodwill,”", "“You cannot run a railway on tea”"),
    ),
    Case(
        "Tarek Voss told the jury: “I locked the gate at nine and went home.”"
        "\nThe gate was found open. “I locked the gate at ten and went home,” Voss told the jury.",
        ("“I locked the gate at nine and went home.”", "“I locked the gate at ten and went home,”"),
    ),
    Case(
        "“Nobody in this town will pay for that stadium,” said Lila Orne, the councillor."
        "\n“Nobody in this town will pay for that stadium,” said Desmond Kay, who chairs the club.",
        (
            "“Nobody in this town will pay for that stadium,”",
            "“Nobody in this town will pay for that stadium,”",
        ),
    ),
    Case(
        "Her sentence was short: “I sold the farm to save the dog.”"
        "\nIt made her famous. “I sold the car to save the dog” is on mugs.",
        ("“I sold the farm to save the dog.”", "“I sold the car to save the dog”"),
    ),
    Case(
        "“There are 60 patients in a ward built for 30,” said the sister, Ines Quay."
        "\n“There are 90 patients in a ward built for 30,” Ms Quay said, and shut the door.",
        (
            "“There are 60 patients in a ward built for 30,”",
            "“There are 90 patients in a ward built for 30,”",
        ),
    ),
    Case(
        "“We will plant a tree for every child,” said Mayor Ulla Brecht."
        "\nThe first were limes. “We will plant a hedge for every child,” Brecht had said in spring.",
        ("“We will plant a tree for every child,”", "“We will plant a hedge for every child,”"),
    ),
)

SHOULD_PASS: tuple[Case, ...] = (
    Case(
        "“A river never asks for a ticket,” said Ivo Brandt.\nThe last boat left at six.\n"
        "The plaque has “Nobody has to show the river a ticket”, which is not quite what he said."
    ),
    Case(
        "“Lads, that was a lovely funeral,” said the coach, Abel Crane.\nThey won by a mile.\n"
        "In 1988 he had told another team: “Lads, that was a lovely wedding.”"
    ),
    Case(
        "“Every pupil should learn to row,” Dana Pell said when the pool opened.\nThe band played."
        "\nIn June she told teachers: “Every pupil should learn to cook,” Pell said."
    ),
    Case(
        "“We will not sell the farm. We will not sell the herd. We will not sell the name,” said Una Pratt."
    ),
    Case(
        "“It was the coldest night of my life,” said Ivo Tarn.\nFor Tarn it was “the coldest night” in a hut."
    ),
    Case(
        "“We shall win this race in the rain,” said Ada Moss."
        "\nHer rival, Jo Fell, echoed her. “We shall win this race in the rain,” Fell said."
    ),
    Case(
        "“We’ll never close the branch on Mill Street,” said Ray Dunne."
        "\n“We will never close the branch on Mill Street,” Dunne said, and bought a stamp."
    ),
    Case(
        "“I want a library in every village,” said Kim Lo."
        "\n“I want a library in every village … and a bus to it,” Lo said."
    ),
    Case(
        "The interpreter gave it as “The river has taken our bread.”"
        "\nA second translation had “The river has taken our boats.”"
    ),
    Case(
        "“The mill will open on Monday at six,” said Jan Roe."
        "\nRoe corrected himself. “The mill will open on Tuesday at six,” he said."
    ),
    Case(
        "“We will build the tram by 2030,” said Ana Holt, the mayor."
        "\n“We will stop the tram by 2030,” said her rival, Bo Finch."
    ),
    Case("“[The dam] will hold for 100 years,” said Lee Orr.\n“It will hold for 100 years,” said Orr."),
    Case("Fans sang “We are the pride of the north”.\nPlayers had sung: “We are the pride of the south”."),
    Case("“I think it is going to be a long day,” said Ned Fry.\n“I think it is going to rain,” Fry said."),
    Case("“Yes, we can do it,” said Amy Voe.\n“No, we can not do it,” said Sid Ash."),
    Case(
        "“I ordered two lamps and got five,” said Pia Holm.\n“I ordered the soup and got bread,” said"
        " Ole Berg."
    ),
)
