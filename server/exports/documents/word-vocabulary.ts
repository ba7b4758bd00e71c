/**
 * The words of which a letter is made: which elements and which attributes are kept, by the namespace of the element. Whatever is
 * not here is left out. Not here, on purpose: what fetches or runs, forms with macros, addresses beside relations, data bound to
 * custom XML, bytes in an attribute, passwords, and what says who wrote or changed what. Source: ECMA-376, parts 1 and 4.
 */

export interface Vocabulary {
  elements: ReadonlySet<string>;
  attributes: ReadonlySet<string>;
}

const words = (...texts: string[]): ReadonlySet<string> => new Set(texts.join(' ').split(/\s+/).filter(Boolean));

const WORD: Vocabulary = {
  elements: words(
    // A letter, its text and what stands in it.
    `document background body p r t tab br cr sym pgNum ptab noBreakHyphen softHyphen lastRenderedPageBreak fldChar fldSimple
     instrText hyperlink bookmarkStart bookmarkEnd proofErr drawing pict txbxContent ruby rubyPr rubyBase rubyAlign rt hps hpsRaise
     hpsBaseText lid hdr ftr footnotes footnote endnotes endnote footnoteRef endnoteRef footnoteReference endnoteReference separator
     continuationSeparator`,
    // Places that a person fills in.
    `sdt sdtPr sdtEndPr sdtContent alias tag id lock placeholder docPart docPartObj docPartGallery docPartCategory docPartUnique
     docPartList showingPlcHdr text richText date dateFormat storeMappedDataAs calendar dropDownList comboBox listItem picture group
     temporary`,
    // How letters and paragraphs look.
    `rPr rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden
     color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish
     pPr pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr ilvl numId suppressLineNumbers pBdr top left bottom
     right start end between bar tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi
     adjustRightInd ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl
     cnfStyle`,
    // Pages and tables.
    `sectPr headerReference footerReference footnotePr endnotePr pos numFmt numStart numRestart type pgSz pgMar pgBorders lnNumType
     pgNumType cols col formProt vAlign noEndnote titlePg rtlGutter docGrid
     tbl tblPr tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW tblCellSpacing tblInd tblBorders
     insideH insideV tblLayout tblCellMar tblLook tblCaption tblDescription tblGrid gridCol tr trPr tblPrEx gridBefore gridAfter
     wBefore wAfter cantSplit trHeight tblHeader hidden tc tcPr tcW gridSpan hMerge vMerge tcBorders tl2br tr2bl noWrap tcMar
     tcFitText hideMark`,
    // Styles, lists and fonts.
    `styles docDefaults rPrDefault pPrDefault latentStyles lsdException style name aliases basedOn next link autoRedefine uiPriority
     semiHidden unhideWhenUsed qFormat locked tblStylePr numbering numPicBullet abstractNum nsid multiLevelType tmpl styleLink
     numStyleLink lvl lvlRestart isLgl suff lvlText lvlPicBulletId legacy lvlJc num abstractNumId lvlOverride startOverride
     numIdMacAtCleanup fonts font altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic
     embedBoldItalic`,
    // Settings that change how a letter looks.
    `settings view zoom displayBackgroundShape mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader
     bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors proofState defaultTabStop autoHyphenation
     consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps defaultTableStyle evenAndOddHeaders bookFoldRevPrinting
     bookFoldPrinting bookFoldPrintingSheets drawingGridHorizontalSpacing drawingGridVerticalSpacing
     displayHorizontalDrawingGridEvery displayVerticalDrawingGridEvery doNotUseMarginsForDrawingGridOrigin
     drawingGridHorizontalOrigin drawingGridVerticalOrigin characterSpacingControl printTwoOnOne strictFirstAndLastChars
     noLineBreaksAfter noLineBreaksBefore savePreviewPicture embedTrueTypeFonts embedSystemFonts saveSubsetFonts themeFontLang
     clrSchemeMapping decimalSymbol listSeparator shapeDefaults hdrShapeDefaults compat compatSetting webSettings
     optimizeForBrowser allowPNG
     useSingleBorderforContiguousCells wpJustification noTabHangInd noLeading spaceForUL noColumnBalance
     balanceSingleByteDoubleByteWidth noExtraLineSpacing doNotLeaveBackslashAlone ulTrailSpace doNotExpandShiftReturn
     spacingInWholePoints lineWrapLikeWord6 printBodyTextBeforeHeader printColBlack wpSpaceWidth showBreaksInFrames
     subFontBySize suppressBottomSpacing suppressTopSpacing suppressSpacingAtTopOfPage suppressTopSpacingWP suppressSpBfAfterPgBrk
     swapBordersFacingPages convMailMergeEsc truncateFontHeightsLikeWP6 mwSmallCaps usePrinterMetrics
     doNotSuppressParagraphBorders wrapTrailSpaces footnoteLayoutLikeWW8 shapeLayoutLikeWW8 alignTablesRowByRow
     forgetLastTabAlignment adjustLineHeightInTable autoSpaceLikeWord95 noSpaceRaiseLower doNotUseHTMLParagraphAutoSpacing
     layoutRawTableWidth layoutTableRowsApart useWord97LineBreakRules doNotBreakWrappedTables doNotSnapToGridInCell
     selectFldWithFirstOrLastChar applyBreakingRules doNotWrapTextWithPunct doNotUseEastAsianBreakRules useWord2002TableStyleRules
     growAutofit useFELayout useNormalStyleForList doNotUseIndentAsNumberingTabStop useAltKinsokuLineBreakRules
     allowSpaceOfSameStyleInTable doNotSuppressIndentation doNotAutofitConstrainedTables autofitToFirstFixedWidthCell
     underlineTabInNumList displayHangulFixedWidth splitPgBreakAndParaMark doNotVertAlignCellWithSp
     doNotBreakConstrainedForcedTable doNotVertAlignInTxbx useAnsiKerningPairs cachedColBalance`,
  ),
  attributes: words(
    `val id name type w h x y color themeColor themeTint themeShade fill themeFill themeFillTint themeFillShade sz space shadow frame
     ascii hAnsi cs eastAsia asciiTheme hAnsiTheme cstheme eastAsiaTheme hint bidi before after beforeLines afterLines
     beforeAutospacing afterAutospacing line lineRule left right start end firstLine hanging leftChars rightChars startChars endChars
     firstLineChars hangingChars pos leader top bottom header footer gutter orient code first other num equalWidth sep linePitch
     charSpace fmt chapStyle chapSep countBy distance restart offsetFrom display zOrder styleId default customStyle
     tblpX tblpY tblpXSpec tblpYSpec horzAnchor vertAnchor leftFromText rightFromText topFromText bottomFromText firstRow lastRow
     firstColumn lastColumn noHBand noVBand oddVBand evenVBand oddHBand evenHBand firstRowFirstColumn firstRowLastColumn
     lastRowFirstColumn lastRowLastColumn hRule hAnchor vAnchor hSpace vSpace wrap dropCap lines xAlign yAlign anchorLock
     abstractNumId numId ilvl tplc tentative legacy legacySpace legacyIndent numPicBulletId fldCharType instr anchor history tooltip
     clear char font colFirst colLast percent defLockedState defUIPriority defSemiHidden defUnhideWhenUsed defQFormat count locked
     uiPriority semiHidden unhideWhenUsed qFormat usb0 usb1 usb2 usb3 csb0 csb1 characterSet fontKey subsetted bg1 t1 bg2 t2 accent1
     accent2 accent3 accent4 accent5 accent6 hyperlink followedHyperlink spelling grammar combine combineBrackets vert vertCompress
     customMarkFollows displayText value alignment relativeTo lang uri`,
  ),
};

const DRAWING: Vocabulary = {
  elements: words(
    // A theme.
    `theme themeElements clrScheme dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink fontScheme majorFont
     minorFont latin ea cs sym font fmtScheme fillStyleLst lnStyleLst effectStyleLst effectStyle bgFillStyleLst objectDefaults spDef
     lnDef txDef extraClrSchemeLst extraClrScheme clrMap custClrLst custClr themeOverride`,
    // Colours, fills, lines and effects.
    `srgbClr scrgbClr sysClr schemeClr prstClr hslClr alpha alphaMod alphaOff hue hueMod hueOff sat satMod satOff lum lumMod lumOff
     red redMod redOff green greenMod greenOff blue blueMod blueOff shade tint comp inv gray gamma invGamma noFill solidFill gradFill
     gsLst gs lin path fillToRect tileRect blipFill blip stretch tile fillRect srcRect pattFill fgClr bgClr grpFill ln lnL lnR lnT lnB
     prstDash custDash ds round bevel miter headEnd tailEnd effectLst effectDag blur fillOverlay glow innerShdw outerShdw prstShdw
     reflection softEdge alphaBiLevel alphaCeiling alphaFloor alphaInv alphaModFix alphaRepl biLevel clrChange clrFrom clrTo clrRepl
     duotone grayscl hsl scene3d camera lightRig rot sp3d bevelT bevelB extrusionClr contourClr flatTx backdrop anchor norm up`,
    // Shapes, their places and the text in them.
    `graphic graphicData graphicFrameLocks picLocks spLocks grpSpLocks cxnSpLocks xfrm off ext chOff chExt prstGeom custGeom avLst
     gdLst gd ahLst ahXY ahPolar cxnLst cxn pos rect pathLst moveTo lnTo arcTo quadBezTo cubicBezTo close pt hlinkClick hlinkHover
     bodyPr prstTxWarp noAutofit normAutofit spAutoFit lstStyle defPPr lvl1pPr lvl2pPr lvl3pPr lvl4pPr lvl5pPr lvl6pPr lvl7pPr lvl8pPr
     lvl9pPr defRPr style lnRef fillRef effectRef fontRef spPr`,
  ),
  attributes: words(
    `name val lastClr idx typeface panose pitchFamily charset script w cap cmpd algn len rad blurRad dist dir sx sy kx ky rotWithShape
     stA stPos endA endPos fadeDir pos ang scaled flip l t r b path prst lim type prstMaterial extrusionH contourW z fov zoom lat lon
     rev amount amt thresh hue sat lum bright contrast useA grow blend noChangeAspect noGrp noSelect noRot noMove noResize noEditPoints
     noAdjustHandles noChangeArrowheads noChangeShapeType noCrop noDrilldown noUngrp noTextEdit uri x y cx cy rot flipH flipV fmla h
     stroke extrusionOk fill gdRefX gdRefY gdRefR gdRefAng minX maxX minY maxY minR maxR minAng maxAng hR wR stAng swAng tooltip cstate
     dpi sp d vert wrap lIns tIns rIns bIns numCol spcCol rtlCol fromWordArt anchor anchorCtr forceAA compatLnSpc upright vertOverflow
     horzOverflow spcFirstLastPara fontScale lnSpcReduction bg1 tx1 bg2 tx2 accent1 accent2 accent3 accent4 accent5 accent6 hlink
     folHlink tx ty dx dy`,
  ),
};

/** A picture or a shape on its place in a letter. */
const PLACED: Vocabulary = {
  elements: words(
    `inline anchor extent effectExtent docPr cNvGraphicFramePr simplePos positionH positionV align posOffset wrapNone wrapSquare
     wrapTight wrapThrough wrapTopAndBottom wrapPolygon start lineTo sizeRelH sizeRelV pctWidth pctHeight pctPosHOffset pctPosVOffset
     pic nvPicPr cNvPr cNvPicPr blipFill spPr wsp cNvSpPr cNvCnPr cNvFrPr style txbx linkedTxbx bodyPr wgp grpSp cNvGrpSpPr grpSpPr wpc bg
     whole`,
  ),
  attributes: words(
    `distT distB distL distR simplePos relativeHeight behindDoc locked layoutInCell allowOverlap hidden x y cx cy l t r b id name descr
     title relativeFrom wrapText edited preferRelativeResize txBox seq normalEastAsianFlow bwMode rot vert wrap lIns tIns rIns bIns
     numCol spcCol rtlCol fromWordArt anchor anchorCtr forceAA compatLnSpc upright vertOverflow horzOverflow spcFirstLastPara anchorId
     editId`,
  ),
};

/** Shapes as Word drew them before there was DrawingML. */
const OLD_SHAPES: Vocabulary = {
  elements: words(
    `shape shapetype group rect roundrect oval line polyline curve arc image background path formulas f handles h stroke fill shadow
     textbox textpath imagedata wrap bordertop borderleft borderbottom borderright anchorlock lock shapedefaults shapelayout idmap
     rules r proxy colormru colormenu extrusion callout complex skew left top right bottom column`,
  ),
  attributes: words(
    `id type style coordsize coordorigin adj path filled fillcolor stroked strokecolor strokeweight opacity alt title print points from
     to control1 control2 startangle endangle arcsize wrapcoords eqn position polar map invx invy switch xrange yrange radiusrange on
     weight color linestyle miterlimit joinstyle endcap dashstyle startarrow endarrow startarrowwidth startarrowlength endarrowwidth
     endarrowlength color2 origin size aspect focus focusposition focussize method angle colors rotate recolor offset offset2 origin2
     matrix inset insetmode string fitshape fitpath trim xscale limo textboxrect textpathok gradientshapeok strokeok fillok
     arrowok extrusionok shadowok connecttype connectlocs connectangles cropleft croptop cropright cropbottom gain blacklevel gamma
     grayscale bilevel chromakey side anchorx anchory aspectratio rotation text verticies ungrouping grouping selection cropping
     adjusthandles ext edit spid spidmax spt hr hrstd hrnoshade hrpct hralign hralt allowincell allowoverlap preferrelative
     insetpen regroupid oned dgmlayout bordertopcolor borderleftcolor borderbottomcolor borderrightcolor shadowcolor data how idref
     v width`,
  ),
};

const CHOICES: Vocabulary = {
  elements: words('AlternateContent Choice Fallback'),
  attributes: words('Ignorable Requires'),
};

/** What a file says of itself. Not its template, nor the address that its links would count from. */
const PROPERTIES: Vocabulary = {
  elements: words(
    `coreProperties title subject creator keywords description lastModifiedBy revision created modified category contentStatus language
     version lastPrinted identifier Properties Application AppVersion Company Manager DocSecurity ScaleCrop Pages Words Characters
     Lines Paragraphs CharactersWithSpaces TotalTime SharedDoc LinksUpToDate HyperlinksChanged`,
  ),
  attributes: words('type'),
};

const CONTENTS: Vocabulary = {
  elements: words('Types Default Override'),
  attributes: words('Extension ContentType PartName'),
};
const RELATIONSHIPS: Vocabulary = {
  elements: words('Relationships Relationship'),
  attributes: words('Id Type Target TargetMode'),
};

const SCHEMAS = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';
const DRAWN = 'http://schemas.microsoft.com/office/word/2010/';

export const VOCABULARIES: ReadonlyMap<string, Vocabulary> = new Map([
  [`${SCHEMAS}wordprocessingml/2006/main`, WORD],
  [`${STRICT}wordprocessingml/main`, WORD],
  [`${SCHEMAS}drawingml/2006/main`, DRAWING],
  [`${STRICT}drawingml/main`, DRAWING],
  [`${SCHEMAS}drawingml/2006/wordprocessingDrawing`, PLACED],
  [`${STRICT}drawingml/wordprocessingDrawing`, PLACED],
  [`${SCHEMAS}drawingml/2006/picture`, PLACED],
  [`${STRICT}drawingml/picture`, PLACED],
  [`${DRAWN}wordprocessingShape`, PLACED],
  [`${DRAWN}wordprocessingGroup`, PLACED],
  [`${DRAWN}wordprocessingCanvas`, PLACED],
  [`${DRAWN}wordprocessingDrawing`, PLACED],
  ['urn:schemas-microsoft-com:vml', OLD_SHAPES],
  ['urn:schemas-microsoft-com:office:office', OLD_SHAPES],
  ['urn:schemas-microsoft-com:office:word', OLD_SHAPES],
  [`${SCHEMAS}markup-compatibility/2006`, CHOICES],
  [`${SCHEMAS}package/2006/metadata/core-properties`, PROPERTIES],
  ['http://purl.org/dc/elements/1.1/', PROPERTIES],
  ['http://purl.org/dc/terms/', PROPERTIES],
  [`${SCHEMAS}officeDocument/2006/extended-properties`, PROPERTIES],
  [`${STRICT}officeDocument/extendedProperties`, PROPERTIES],
  [`${SCHEMAS}package/2006/content-types`, CONTENTS],
  [`${SCHEMAS}package/2006/relationships`, RELATIONSHIPS],
]);

/** Attributes that stand on elements of any namespace, by their own. */
export const ANYWHERE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  // Names of namespaces; nothing is fetched from them.
  ['http://www.w3.org/2000/xmlns/', words('*')],
  ['http://www.w3.org/XML/1998/namespace', words('space lang')],
  ['http://www.w3.org/2001/XMLSchema-instance', words('type')],
  [`${SCHEMAS}officeDocument/2006/relationships`, words('id embed link pict')],
  [`${STRICT}officeDocument/relationships`, words('id embed link pict')],
  [`${SCHEMAS}markup-compatibility/2006`, CHOICES.attributes],
  ['http://schemas.microsoft.com/office/word/2010/wordml', words('paraId textId')],
]);
