"""First names that men bear and first names that women bear, in the languages news in English is full of.

Only names that are hardly ever borne by the other sex; whoever is not here may be either.
"""

from __future__ import annotations

from ..vocabulary.words import words

_HIS = words("""
    aaron abdul abel abraham adam adrian ahmad ahmed aidan alan albert alec alejandro alessandro
    alexander alexandre alfred ali alistair allan alvin amir anders andreas andrew andrei angus anil
    anthony anton antonio antonin ari arjun arne arnold arthur arturo arvid august austin axel barnaby
    barry bartholomew basil ben benedict benjamin bernard bert bertrand bill billy bjorn bob bogdan
    boris brad bradley brendan brian bruce bruno bryan bryn byron callum calvin cameron carl carlo
    carlos cathal cedric cesar charles charlie chidi chris christian christopher chuck ciaran clarence
    claude clement clifford clive clyde colin colm conor constantin cormac craig curtis cyril damian
    damien dan daniel dario darragh darren dave david dean declan delroy denis dennis derek dermot
    desmond dick diego dietrich dimitri dmitri dominic don donald douglas duncan dwight dylan eamon ed
    eddie edgar eduardo edmund edward edwin einar elias elliot emil emmanuel enrique eric erik ernest
    ernst esteban ethan eugene evan ewan fabian farid faisal felipe felix femi ferdinand fergus fernando
    festus finn florian floyd francesco francisco frank franz fred frederick fritz gareth gary gavin
    gene geoffrey george gerald gerard gerhard gilbert giorgio giovanni giuseppe glenn gordon graham
    greg gregory guido gunnar gustav guy hamid hans harald harold harris harry harvey hassan hector
    heinrich helmut henri henrik henry herbert herman horace howard hubert hugh hugo hussein ian ibrahim
    igor ilya imran ismail ivan ivo ivor jack jacob jacques jaime jake jakob jakub jamal james jamie jan
    jared jarvis jason javier jeff jeffrey jens jeremy jerome jerry jesper jim jimmy joachim joao joe
    joel johan johann john johnny jon jonas jonathan jorge jose josef joseph joshua juan julian julio
    jurgen justin kamal karel karl keith kenneth kenny kevin khalid kofi konrad kurt kwame kyle lamar
    lance lars laurence lawrence lech leif leland lennart leo leon leonard leopold leroy les leslie
    lewis liam lionel lloyd lorenzo louis luca lucas luigi luis luka lukas luke magnus malcolm manuel
    marc marcel marcin marco marcus mario mark marko martin marvin mateo mathias matteo matthew matthias
    maurice max maximilian mehmet michael michel miguel mike mikhail milan miles milos mitchell mohamed
    mohammed moritz moses muhammad murray musa nathan nathaniel ned neil nelson nicholas nick nigel
    nikolai nils noah noel norman olaf oleg oliver omar orlando oscar oskar osman otto owen pablo
    patrick paul pavel pawel pedro percy per peter phil philip philippe pierre pieter piotr rahul rainer
    rajesh ralph ramon raul ravi ray raymond reginald rene ricardo richard rob robert roberto rod
    roderick rodney rodrigo roger roland rolf roman ron ronald rory ross roy rudolf rufus rupert russell
    ruben salman samir samuel santiago sanjay scott sean sebastian serge sergei sergio seth sidney silas
    simon stan stanislav stanley stefan stefano stephen steve steven stewart stig stuart sunil sven ted
    terence terry theo theodore thomas tim timothy tobias toby tom tomas tommy tony trevor tristan tyler
    tyrone ulrich umar vernon victor viktor vikram vincent vladimir walter warren wayne werner wilfred
    wilhelm will william wolfgang yannick youssef yusuf zoltan
""")
_HERS = words("""
    abigail ada adela adele agata agatha agnes agnieszka aisha alexandra alice alicia alison alma amanda
    amelia amina amy ana anastasia angela angelica anita anna annabel anne annette annie antonia anya
    astrid audrey aurora ava barbara beatrice beatrix becky belinda bella bernadette bertha beryl bessie
    beth bethany betsy betty beverley birgit brenda bridget brigitte britt camilla carla carmen carol
    caroline carolyn carys catalina caterina catherine cathy cecilia celia charlotte cheryl chiara chloe
    christina christine claire clara claudia constance cora cordelia cornelia cristina cynthia daisy
    daniela daphne deborah debbie deirdre delia denise diana diane dolores donna dora doreen doris
    dorothea dorothy edith eileen elaine eleanor elena eleonora elif elisabeth eliza elizabeth ella
    ellen eloise elsa elsie elspeth emily emma enid erica erika esmeralda esther ethel eunice eva eve
    evelyn faith fatima fatou felicity fiona flora florence frances francesca freda freya frida gabriela
    gail gemma georgia georgina geraldine gertrude gillian gina giulia gladys gloria grace greta
    gretchen gudrun gwen gwendolyn halina hanna hannah harriet hazel hedwig heather heidi helen helena
    helga henrietta hilary hilda honor hope ida ilaria ilona ines inga ingrid irene irina iris irma
    isabel isabella isabelle ivy jacqueline jane janet janice janine jean jeanette jemima jennifer jenny
    jessica jill joan joanna joanne jocelyn johanna josephine joyce juanita judith judy julia juliana
    julie juliet june karen karin karina kate katherine kathleen kathryn katie katja katrina kay kirsten
    kirsty kristin kristina larisa laura lauren leah leila lena leonora leticia lilian lillian lily
    linda lisa lise lorna lorraine lotte louisa louise lucia lucille lucinda lucy ludmila luisa lydia
    lynn mabel madeleine maeve magda magdalena maggie maia maja malala mandy marcela margaret margarita
    margery margot maria mariam marianne marie marina marion marjorie marlene marta martha martina mary
    matilda maud maureen mavis maya megan melanie melinda melissa mercedes meryl michelle mildred
    millicent mimi mina mira miranda miriam moira molly mona monica monika muriel myra myrtle nadia
    nadine nancy naomi natalia natalie natasha nellie nicola nicole nina nora noreen norma nuala octavia
    odette olga olive olivia olwen ophelia paloma pamela patricia paula paulina pauline peggy penelope
    petra philippa phoebe phyllis pippa polly priscilla priya prudence rachel ramona rania rebecca
    regina renata rhoda rhona rita roberta rosa rosalind rosalie rose rosemary rosie roslyn rowena
    roxana ruth sabine sabrina sadie sally samantha sandra sara sarah saskia selina serena sharon sheila
    shirley sibyl sigrid silvia simone siobhan sofia sonia sophia sophie stella stephanie sunita susan
    susanna suzanne svetlana sybil sylvia tabitha tamara tania tatiana teresa tessa thelma theresa tina
    tracy trudy una ursula valentina valerie vanessa vera verity veronica victoria viola violet virginia
    vivien wanda wendy wilhelmina wilma winifred xenia yolanda yvette yvonne zainab zara zelda zoe zofia
    zora
""")


def sex_of(first: str, title: str = "") -> str:
    """ "he" or "she" for a folded first name, or the folded title before it; "" where either may bear it."""
    said = title.split()
    if {"mr", "sir", "father", "lord", "brother", "monsieur", "herr", "duke", "baron"} & {*said}:
        return "he"
    if {"mrs", "ms", "miss", "dame", "lady", "sister", "baroness", "madame", "frau"} & {*said}:
        return "she"
    if first in _HIS:
        return "" if first in _HERS else "he"
    return "she" if first in _HERS else ""
